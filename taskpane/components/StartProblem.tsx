/** @file Shown when the page is opened outside of Excel. */

export function StartProblem() {
  return <p role="alert">This page is the pane of the Nano add-in. Open it in Excel: Home, Ask Nano.</p>;
}
