import type { Line } from '../protocols/Line';
import type { Point } from '../protocols/Point';

/** A line as SVG, rounded between its points. */
export function pathOf(line: Line, className: string): SVGPathElement {
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('class', `ink ink-${line.pen.ink} ${className}`);
  path.setAttribute('stroke-width', String(line.pen.width));
  path.setAttribute('d', rounded(line.points));
  return path;
}

/** What the attribute `d` of a path through these points is. */
export function rounded(points: readonly Point[]): string {
  const [first, ...others] = points;
  const last = points[points.length - 1];
  if (first === undefined || last === undefined) {
    return '';
  }
  if (others.length === 0) {
    return `M${first[0]} ${first[1]}h0.01`; // a dot
  }
  const curves = others.slice(0, -1).map(([x, y], i) => {
    const [nextX, nextY] = others[i + 1] ?? last;
    return `Q${x} ${y} ${(x + nextX) / 2} ${(y + nextY) / 2}`;
  });
  return `M${first[0]} ${first[1]}${curves.join('')}L${last[0]} ${last[1]}`;
}
