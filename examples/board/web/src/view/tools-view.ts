import { Ink } from '../protocols/Ink';
import type { Pen } from '../protocols/Pen';
import { byId, create } from './dom';

const WIDTHS = { thin: 5, medium: 10, thick: 22 } as const;

/** The pen that is chosen. */
export class ToolsView {
  private ink = Ink.SLATE;
  private width: number = WIDTHS.medium;

  constructor() {
    const widths = Object.entries(WIDTHS).map(([name, width]) =>
      choice('pen-width', name, `width width-${name}`, width === this.width, () => (this.width = width)),
    );
    byId('pen-width', HTMLDivElement).append(...widths);
  }

  get pen(): Pen {
    return { ink: this.ink, width: this.width };
  }

  /** Chooses an ink. */
  take(ink: Ink): void {
    this.ink = ink;
    byId('pen-ink', HTMLDivElement).replaceChildren(...inkChoices('pen-ink', ink, (chosen) => (this.ink = chosen)));
  }
}

/** One button for each ink, of which one is chosen. */
export function inkChoices(group: string, chosen: Ink, choose: (ink: Ink) => void): HTMLLabelElement[] {
  return Object.values(Ink).map((ink) => choice(group, ink, `swatch fill-${ink}`, ink === chosen, () => choose(ink)));
}

function choice(group: string, name: string, className: string, checked: boolean, choose: () => void): HTMLLabelElement {
  const input = create('input', '');
  input.type = 'radio';
  input.name = group;
  input.value = name;
  input.checked = checked;
  input.ariaLabel = name;
  input.addEventListener('change', choose);
  return create('label', className, input);
}
