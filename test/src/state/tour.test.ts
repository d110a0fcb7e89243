import { describe, expect, test } from "vitest";
import { memoryStore } from "../../../src/state/persisted";
import { createTour, TOUR_STEPS } from "../../../src/state/tour";

describe("the tour", () => {
  test("is offered on the first visit only, once it was seen", () => {
    const keep = memoryStore();
    const first = createTour(keep);
    expect(first.isOffered.value).toBe(true);
    // never on screen: the next visit still offers it
    expect(createTour(keep).isOffered.value).toBe(true);
    first.seen();
    expect(first.isOffered.value).toBe(true);
    expect(createTour(keep).isOffered.value).toBe(false);
  });

  test("goes through its three steps, back as far as the first, and ends after the last", () => {
    const { place, ...tour } = createTour(memoryStore());
    expect(TOUR_STEPS).toHaveLength(3);
    tour.next();
    expect(place.value).toBeUndefined();
    tour.start();
    expect(tour.isOffered.value).toBe(false);
    expect(place.value).toBe(0);
    tour.back();
    expect(place.value).toBe(0);
    tour.next();
    tour.next();
    expect(place.value).toBe(2);
    tour.back();
    expect(place.value).toBe(1);
    tour.next();
    tour.next();
    expect(place.value).toBeUndefined();
  });

  test("can be declined, and taken again later", () => {
    const keep = memoryStore();
    const tour = createTour(keep);
    tour.decline();
    expect([tour.isOffered.value, tour.place.value]).toEqual([false, undefined]);
    expect(createTour(keep).isOffered.value).toBe(false);
    tour.start();
    tour.end();
    tour.start();
    expect(tour.place.value).toBe(0);
  });

  test("takes damaged settings for a first visit", () => {
    const keep = memoryStore();
    keep.set("tourOffered", '"maybe"');
    expect(createTour(keep).isOffered.value).toBe(true);
  });
});
