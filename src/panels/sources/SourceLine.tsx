import type { JSX } from "preact";
import type { Source } from "../../../models/mine/source";
import { sources } from "../../../models/mine/sources";
import { say } from "../../i18n/say";
import { useLanguage } from "../context";

/** One entry of the source list, as the popover and the model book show it. */
export function SourceLine({ reference }: { reference: string }): JSX.Element | null {
  const language = useLanguage();
  const source: Source | undefined = (sources as Readonly<Record<string, Source>>)[reference];
  if (!source) return null;
  return (
    <>
      {source.title[language]}
      {source.date !== undefined && (
        <span class="muted"> · {say(language, "accessed", { date: source.date })}</span>
      )}
      {source.address.split(/\s*;\s*/).map((address) => (
        <span class="address" key={address}>
          {/^https?:/.test(address) ? (
            <a href={address} target="_blank" rel="noreferrer">
              {address}
            </a>
          ) : (
            address
          )}
        </span>
      ))}
    </>
  );
}
