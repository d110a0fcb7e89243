import type { Lane } from "../../../workers/pool";

/** A lane that counts how often it was ended. */
export interface FakeLane extends Lane<number> {
  die(reason: string): void;
  ended: number;
}

/** Lanes whose api is their own number and which die on command. */
export function fakeLanes(): { lanes: FakeLane[]; spawn: () => FakeLane } {
  const lanes: FakeLane[] = [];
  const spawn = () => {
    let tell: (reason: Error) => void = () => undefined;
    const lane: FakeLane = {
      api: lanes.length,
      ended: 0,
      onDeath: (listener) => {
        tell = listener;
      },
      die: (reason) => tell(new Error(reason)),
      end: () => {
        lane.ended++;
      },
    };
    lanes.push(lane);
    return lane;
  };
  return { lanes, spawn };
}
