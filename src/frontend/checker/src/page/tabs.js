/** The tabs pattern of the ARIA Authoring Practices: arrow keys move, the chosen tab alone is in the tab order. */
export function wireTabs(list) {
  const tabs = [...list.querySelectorAll('[role="tab"]')];
  const choose = (chosen) => {
    for (const tab of tabs) {
      tab.setAttribute('aria-selected', String(tab === chosen));
      tab.tabIndex = tab === chosen ? 0 : -1;
      document.getElementById(tab.getAttribute('aria-controls')).hidden = tab !== chosen;
    }
  };
  const keys = { ArrowRight: 1, ArrowLeft: -1, Home: 'first', End: 'last' };
  list.addEventListener('keydown', (event) => {
    const move = keys[event.key];
    if (move === undefined) {
      return;
    }
    event.preventDefault();
    const at = tabs.indexOf(document.activeElement);
    const next = typeof move === 'number' ? tabs.at((at + move) % tabs.length) : tabs.at(move === 'first' ? 0 : -1);
    choose(next);
    next.focus();
  });
  tabs.forEach((tab) => tab.addEventListener('click', () => choose(tab)));
  choose(tabs[0]);
}
