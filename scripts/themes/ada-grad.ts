/** Step of AdaGrad: Duchi, Hazan, Singer (2011), Adaptive subgradient methods, JMLR 12. */
const RATE = 0.15;

/** Gathers the gradient of rows of numbers and moves these rows against it. */
export interface Steps {
  readonly add: (row: number, gradient: Float64Array) => void;
  readonly step: () => void;
}

export function makeSteps(values: Float64Array, width: number, pull: number): Steps {
  const gradients = new Float64Array(values.length);
  const squares = new Float64Array(values.length).fill(SMALLEST_SQUARE);
  const touched = new Set<number>();
  const move = (at: number): void => {
    const value = values[at] ?? 0;
    const gradient = (gradients[at] ?? 0) + pull * value;
    const square = (squares[at] ?? 0) + gradient * gradient;
    squares[at] = square;
    values[at] = value - (RATE * gradient) / Math.sqrt(square);
    gradients[at] = 0;
  };
  return {
    add: (row, gradient) => {
      const from = row * width;
      for (let at = 0; at < width; at++)
        gradients[from + at] = (gradients[from + at] ?? 0) + (gradient[at] ?? 0);
      touched.add(row);
    },
    step: () => {
      for (const row of touched) for (let at = row * width; at < (row + 1) * width; at++) move(at);
      touched.clear();
    },
  };
}

const SMALLEST_SQUARE = 1e-8;
