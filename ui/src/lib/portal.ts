/** Puts an element at another place of the page, while it still belongs to the component that wrote it. */
export function into(place: HTMLElement) {
  return (element: HTMLElement): (() => void) => {
    place.append(element);
    return () => element.remove();
  };
}
