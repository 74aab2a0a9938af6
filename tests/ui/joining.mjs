// How a judge's browser comes into the hall, by the hands of the judge and of the organiser.

/** From the hall's first page to the sheets of `judge`, who `moves` when another device is known to be theirs. */
export async function join(organiser, visit, judge, { moves = false } = {}) {
  await visit.press("seat-join");
  const code = await visit.page.locator(".code .n").textContent();
  await organiser.go("hall");
  await organiser.page.locator("li", { hasText: code }).getByRole("button", { name: organiser.words("hall-approve") }).click();
  const { pins } = await organiser.call("pins-draw", { judges: [judge] });
  await visit.page.locator(`input[value=${judge}]`).waitFor({ state: "attached" });
  await visit.page.locator(`label:has(input[value=${judge}])`).click();
  await visit.fill("seat-pin", pins[0].pin);
  await visit.press("seat-sign-in");
  if (moves) await visit.press("seat-move");
  await visit.page.locator("#mark-0").waitFor();
}
