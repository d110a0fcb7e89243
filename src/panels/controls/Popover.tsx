import type { ComponentChildren, JSX } from "preact";
import { useId, useRef, useState } from "preact/hooks";

interface PopoverProps {
  /** what the button shows */
  readonly button: ComponentChildren;
  /** name of the button where its content is an icon; also the name of the panel */
  readonly label: string;
  /** true where the button shows its own words and `label` would hide them */
  readonly hasWords?: boolean;
  readonly class: string;
  readonly title?: string;
  readonly panelClass: string;
  readonly align?: "start" | "end";
  /** drawn only while open; `close` shuts the panel and gives the focus back */
  readonly children: (close: () => void) => ComponentChildren;
}

const MARGIN = 8;
const NARROW = 600;

/**
 * A button and the panel it opens, on the browser's own top layer: nothing clips it, Esc and a click elsewhere
 * close it, arrow keys walk through its buttons.
 */
export function Popover(props: PopoverProps): JSX.Element {
  const id = useId();
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const close = (): void => panel.current?.hidePopover();

  function place(): void {
    const anchor = trigger.current!.getBoundingClientRect();
    const style = panel.current!.style;
    const below = innerHeight - anchor.bottom;
    const isBelow = below > innerHeight * 0.4;
    style.top = isBelow ? `${anchor.bottom + 6}px` : "auto";
    style.bottom = isBelow ? "auto" : `${innerHeight - anchor.top + 6}px`;
    style.maxHeight = `${(isBelow ? below : anchor.top) - 6 - MARGIN}px`;
    // the panel's width is unknown before it is shown: hold it by the edge that is nearer to its button
    const toRight = props.align === "end" || anchor.left > innerWidth * 0.6;
    // on a phone every panel may use the whole width
    const [left, right] = innerWidth <= NARROW ? [0, innerWidth] : [anchor.left, anchor.right];
    style.left = toRight ? "auto" : `${Math.max(MARGIN, left)}px`;
    style.right = toRight ? `${Math.max(MARGIN, innerWidth - right)}px` : "auto";
    style.setProperty(
      "--room",
      `${Math.min(toRight ? right : innerWidth - left, innerWidth - MARGIN) - MARGIN}px`,
    );
  }

  function walk(event: KeyboardEvent): void {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    if ((event.target as HTMLElement).matches("input, select")) return;
    const items = [...panel.current!.querySelectorAll<HTMLElement>("button, a[href], input")];
    const place = items.indexOf(document.activeElement as HTMLElement);
    const next = place + (event.key === "ArrowDown" ? 1 : -1);
    items[(next + items.length) % items.length]?.focus();
    event.preventDefault();
  }

  return (
    <>
      <button
        ref={trigger}
        type="button"
        class={props.class}
        popovertarget={id}
        aria-expanded={open}
        aria-label={props.hasWords ? undefined : props.label}
        title={props.title ?? (props.hasWords ? undefined : props.label)}
      >
        {props.button}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={props.label}
        class={`popover ${props.panelClass}`}
        onBeforeToggle={(event) => {
          const opens = event.newState === "open";
          if (opens) place();
          setOpen(opens);
        }}
        onKeyDown={walk}
      >
        {open && props.children(close)}
      </div>
    </>
  );
}
