/** Listeners of a field whose value counts only while it makes sense; that it does not is said when one leaves the field. */
export interface CheckedInput {
  readonly input: (event: Event) => void;
  readonly change: (event: Event) => void;
}

/** `read`: the value that is meant; `undefined` when it makes no sense. */
export function checkedInput(
  read: (text: string) => string | undefined,
  set: (value: string) => void,
): CheckedInput {
  const valueOf = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    return { input, value: read(input.value.trim()) };
  };
  return {
    input: (event) => {
      const { input, value } = valueOf(event);
      if (value === undefined) return;
      input.removeAttribute('aria-invalid');
      set(value);
    },
    change: (event) => {
      const { input, value } = valueOf(event);
      if (value === undefined) input.setAttribute('aria-invalid', 'true');
    },
  };
}
