// What runs in the page: each function is sent there as it stands, and leans on nothing outside itself.

/** Shows our timeline. @returns milliseconds from the message that brings it until the frame behind the one that draws it */
export async function appearing({ model, mark }) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  window.postMessage({ type: 'show', uri: 'bench:article', model }, '*'); // packing is the sender's, unpacking is ours
  const started = performance.now();
  while (!document.querySelector(mark)) await frame();
  await frame();
  return performance.now() - started;
}

/** The same events in vis-timeline, in its fastest way: points for days, ranges for all others, over each other. */
export async function showInVis({ model, height }) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const DAY = 86_400_000;
  await frame();
  const started = performance.now();
  const items = model.items.map(({ id, first, last, summary }) =>
    first === last
      ? { id, content: summary, start: first * DAY, type: 'point' }
      : { id, content: summary, start: first * DAY, end: (last + 1) * DAY, type: 'range' },
  );
  const { Timeline } = window.vis;
  window.timeline = new Timeline(document.getElementById('vis'), items, {
    height,
    maxHeight: height,
    showCurrentTime: false,
    stack: false,
  });
  while (!document.querySelector('.vis-item')) await frame();
  await frame();
  return performance.now() - started;
}

/**
 * Zooms in with the wheel, pans with the mouse, and zooms out, an input a frame. As in life, an input comes once the frame
 * before is painted. @returns milliseconds of each frame
 */
export async function moving(selector) {
  const target = document.querySelector(selector);
  const { left, top, width, height } = target.getBoundingClientRect();
  const at = { clientX: left + width * 0.6, clientY: top + height / 2, bubbles: true, cancelable: true, view: window };
  const wheel = (deltaY) => target.dispatchEvent(new WheelEvent('wheel', { ...at, deltaY }));
  const point = (type, x, goal = window) => {
    const place = { ...at, clientX: at.clientX + x, button: 0, buttons: type === 'up' ? 0 : 1 };
    goal.dispatchEvent(
      new PointerEvent(`pointer${type}`, { ...place, pointerId: 1, pointerType: 'mouse', isPrimary: true }),
    );
    goal.dispatchEvent(new MouseEvent(`mouse${type}`, place));
  };
  const inputs = [
    ...Array.from({ length: 30 }, () => () => wheel(-60)),
    () => point('down', 0, target),
    ...Array.from({ length: 40 }, (_, step) => () => point('move', (step % 20) * (step < 20 ? -12 : 12))),
    () => point('up', 0),
    ...Array.from({ length: 30 }, () => () => wheel(60)),
  ];
  const frame = () =>
    new Promise((resolve) =>
      requestAnimationFrame(() => {
        const painted = new window.MessageChannel();
        painted.port1.onmessage = resolve;
        painted.port2.postMessage(null);
      }),
    );
  await frame();
  const frames = [];
  let before = performance.now();
  for (const input of inputs) {
    input();
    await frame();
    const now = performance.now();
    frames.push(now - before);
    before = now;
  }
  return frames;
}
