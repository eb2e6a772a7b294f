import type { Failure } from '../chat';

/**
 * Runs the action when the form is sent, once at a time; its failure is shown, and the field that caused it marked.
 */
export function onSubmit(
  form: HTMLFormElement,
  field: HTMLInputElement | HTMLTextAreaElement,
  error: HTMLElement,
  action: () => Promise<Failure>,
): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (form.ariaBusy !== 'true') {
      form.ariaBusy = 'true';
      void run().finally(() => (form.ariaBusy = 'false'));
    }
  });

  field.addEventListener('input', () => showFailure(field, error, undefined));

  async function run(): Promise<void> {
    showFailure(field, error, undefined);
    const failure = await action();
    showFailure(field, error, failure);
    if (failure !== undefined) {
      field.focus();
    }
  }
}

/** Shows why something did not work, or takes that away. */
export function showFailure(field: HTMLElement, error: HTMLElement, failure: Failure): void {
  error.textContent = failure ?? '';
  field.ariaInvalid = String(failure !== undefined);
}
