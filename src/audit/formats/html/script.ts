/** What the page does: filters, and opening a handler that the address names. Without it, everything is shown. */
export const SCRIPT = `
const root = document.documentElement;
root.classList.add('js');
const all = (selector) => [...document.querySelectorAll(selector)];
const search = document.querySelector('#search');
const framework = document.querySelector('#framework');
const shown = document.querySelector('.shown');
const handlers = all('.handler');
const update = () => {
  const verdicts = new Set(all('.tile input:checked').map((box) => box.value));
  const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean);
  let count = 0;
  for (const handler of handlers) {
    const { verdict, framework: own, text } = handler.dataset;
    const fits = verdicts.has(verdict) && (framework.value === '' || framework.value === own) && words.every((word) => text.includes(word));
    handler.hidden = !fits;
    if (fits) count += 1;
  }
  for (const group of all('section.verdict')) group.hidden = !group.querySelector('.handler:not([hidden])');
  shown.textContent = count === handlers.length ? 'All ' + count + ' handlers are shown.' : count + ' of ' + handlers.length + ' handlers are shown.';
};
if (search) {
  for (const control of all('.tile input, #framework')) control.addEventListener('change', update);
  search.addEventListener('input', update);
  const toggle = document.querySelector('#toggle');
  toggle.addEventListener('click', () => {
    const open = handlers.some((handler) => !handler.hidden && !handler.open);
    for (const handler of handlers) if (!handler.hidden) handler.open = open;
    toggle.textContent = open ? 'Close all' : 'Open all';
  });
  update();
}
const named = () => {
  const handler = location.hash && document.getElementById(location.hash.slice(1));
  if (handler instanceof HTMLDetailsElement) { handler.open = true; handler.scrollIntoView(); }
};
addEventListener('hashchange', named);
named();
`;
