import type { PlainKey } from "../../i18n/say";
import type { TourStep } from "../../state/tour";

interface StepLook {
  readonly title: PlainKey;
  readonly body: PlainKey;
  /** what is pointed at; of each the first that is visible, the note stands beside the first of these */
  readonly targets: readonly string[];
  /** whether the sheet of levers is open on a phone */
  readonly opensSheet: boolean;
}

/** What each step of the tour says and points at. */
export const STEPS: Readonly<Record<TourStep, StepLook>> = {
  figures: {
    title: "tourFiguresTitle",
    body: "tourFigures",
    targets: [".claims, .claims > .claim"],
    opensSheet: false,
  },
  levers: {
    title: "tourLeversTitle",
    body: "tourLevers",
    targets: [".inspector .lever:not(.is-choice)"],
    opensSheet: true,
  },
  takeHome: {
    title: "tourTakeHomeTitle",
    body: "tourTakeHome",
    targets: [
      '.tabs a[href="#tab=compare"]',
      ".topbar .only-wide > .button.primary, .topbar .only-phone > button",
    ],
    opensSheet: false,
  },
};
