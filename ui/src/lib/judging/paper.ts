// Puts what is to be printed beside the application, so that a print shows it alone.

/** For `use:paper`: moves the node to the end of the page; the print styles hide everything else. */
export function paper(node: HTMLElement): { destroy(): void } {
  document.body.append(node);
  document.documentElement.classList.add("has-paper");
  return {
    destroy() {
      node.remove();
      if (!document.querySelector(".paper-pages")) document.documentElement.classList.remove("has-paper");
    },
  };
}
