import type { JSX } from "preact";
import { checks } from "../../../models/mine/catalogue";
import { allWarnings } from "../../../models/mine/allWarnings";
import { issueLine } from "../../../models/core/issue";
import { formatFixed } from "../../i18n/format";
import { say } from "../../i18n/say";
import { FIRST_OPENED } from "../../state/opened";
import { useLanguage, useStore } from "../context";
import { Icon } from "../controls/icons";
import { WarningItems } from "./WarningItems";

/** Issues shown before "and n more". */
const SHOWN = 4;

/** Everything that stands under the top bar when something is wrong: input, balances, plausibility, workers. */
export function Banners(): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const notice = store.notice.value;
  const state = store.runner.state.value;
  return (
    <>
      <div class="sr" role="status">
        {notice?.kind === "done" ? notice.title : ""}
      </div>
      {notice?.kind === "error" && (
        <div class="banner" role="alert">
          <Icon name="warning" />
          <div>
            <strong>{notice.title}</strong>
            <ul>
              {notice.issues.slice(0, SHOWN).map((issue) => (
                <li key={issue.path + issue.code}>{issueLine(issue, language)}</li>
              ))}
              {notice.issues.length > SHOWN && (
                <li>{say(language, "moreIssues", { count: notice.issues.length - SHOWN })}</li>
              )}
            </ul>
          </div>
          <button
            type="button"
            class="button icon-only"
            aria-label={say(language, "close")}
            onClick={() => (store.notice.value = undefined)}
          >
            <Icon name="cross" />
          </button>
        </div>
      )}
      {state === "recovering" && (
        <div class="banner" role="alert">
          <Icon name="warning" />
          <div>{say(language, "recovering")}</div>
        </div>
      )}
      {state === "lost" && (
        <div class="banner" role="alert">
          <Icon name="warning" />
          <div>{say(language, "lost", { reason: store.runner.failure.value ?? "" })}</div>
          <button type="button" class="text-button" onClick={() => store.runner.resume()}>
            {say(language, "tryAgain")}
          </button>
        </div>
      )}
      <FailedBalances />
      <Warnings role="region" />
    </>
  );
}

function FailedBalances(): JSX.Element | null {
  const store = useStore();
  const language = useLanguage();
  const { summary } = store.later.value;
  const failed = summary ? checks.filter((check) => (summary.checks[check.id]?.failed ?? 0) > 0) : [];
  if (!summary || failed.length === 0) return null;
  return (
    <div class="banner" role="alert">
      <Icon name="warning" />
      <ul>
        {failed.map((check) => (
          <li key={check.id}>
            {say(language, "balanceFailed", {
              check: check.definition.label[language],
              failed: formatFixed(summary.checks[check.id]!.failed, 0),
              trials: formatFixed(summary.trials, 0),
              first: formatFixed(summary.checks[check.id]!.firstFailed, 0),
            })}{" "}
            <button
              type="button"
              class="text-button"
              onClick={() => store.openNumber(FIRST_OPENED, summary.checks[check.id]!.firstFailed)}
            >
              {say(language, "openTrial")}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Results that no mine could have (ore thicker than the licence allows …), in red. A landmark where it stands alone. */
export function Warnings({ role = "group" }: { role?: "group" | "region" }): JSX.Element | null {
  const { later, scenario } = useStore();
  const language = useLanguage();
  const found = allWarnings(scenario.value, later.value.summary);
  if (found.length === 0) return null;
  return (
    <div class="banner warnings" role={role} aria-label={say(language, "warnings")}>
      <Icon name="warning" />
      <WarningItems found={found} />
    </div>
  );
}
