import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Text } from "../../../models/core/text";
import { wholeModel } from "../../deferred/model";
import { useExplanation } from "./useExplanation";

/** A paragraph that explains; asks for explanations where they have not arrived. */
export function Explanation({ text }: { text: Text }): JSX.Element {
  const words = useExplanation(text);
  useEffect(() => {
    // without a network it stays empty until the next one asks
    wholeModel().catch(() => undefined);
  }, []);
  return <p>{words}</p>;
}
