// 区分处理: draws a box on the picture of a page, by mouse or keyboard, and writes its place into the form. Without this script
// the form is filled in by hand.
(function () {
  "use strict";
  const sheet = document.getElementById("sheet");
  const form = document.getElementById("box");
  if (!sheet || !form) return;
  const picture = sheet.querySelector("img");
  const field = name => form.querySelector("#" + name);
  const wide = parseFloat(sheet.dataset.width);
  const high = parseFloat(sheet.dataset.height);
  const frame = document.createElement("div");
  frame.className = "redaction__frame";
  frame.tabIndex = -1;
  frame.hidden = true;
  frame.setAttribute("role", "img");
  sheet.append(frame);

  const button = document.createElement("button");
  button.type = "button";
  button.className = "govuk-button govuk-button--secondary";
  button.textContent = "用键盘画框";
  form.querySelector(".redaction__numbers").before(button);

  const clamp = (value, most) => Math.min(Math.max(value, 0), most);
  const read = () => ({
    x: parseFloat(field("x").value) || 0,
    y: parseFloat(field("y").value) || 0,
    width: parseFloat(field("width").value) || 0,
    height: parseFloat(field("height").value) || 0
  });
  const write = box => {
    for (const name of ["x", "y", "width", "height"]) field(name).value = box[name].toFixed(1);
    show();
  };
  const show = () => {
    const box = read();
    frame.hidden = !(box.width > 0 && box.height > 0);
    const scale = picture.clientWidth / wide;
    frame.style.left = box.x * scale + "px";
    frame.style.top = box.y * scale + "px";
    frame.style.width = box.width * scale + "px";
    frame.style.height = box.height * scale + "px";
    frame.setAttribute("aria-label", "框：左 " + box.x.toFixed(0) + "，上 " + box.y.toFixed(0) + "，宽 "
      + box.width.toFixed(0) + "，高 " + box.height.toFixed(0));
  };
  const at = event => {
    const place = picture.getBoundingClientRect();
    const scale = wide / place.width;
    return {
      x: clamp((event.clientX - place.left) * scale, wide),
      y: clamp((event.clientY - place.top) * scale, high)
    };
  };

  let began = null;
  sheet.addEventListener("pointerdown", event => {
    if (event.button !== 0) return;
    began = at(event);
    sheet.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  sheet.addEventListener("pointermove", event => {
    if (!began) return;
    const now = at(event);
    write({
      x: Math.min(began.x, now.x),
      y: Math.min(began.y, now.y),
      width: Math.abs(now.x - began.x),
      height: Math.abs(now.y - began.y)
    });
  });
  sheet.addEventListener("pointerup", () => { began = null; });
  sheet.addEventListener("pointercancel", () => { began = null; });

  button.addEventListener("click", () => {
    const box = read();
    if (!(box.width > 0 && box.height > 0)) write({ x: wide / 3, y: high / 3, width: wide / 3, height: 20 });
    frame.tabIndex = 0;
    frame.focus();
  });
  frame.addEventListener("keydown", event => {
    const step = event.altKey ? 1 : 5;
    const box = read();
    const by = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
    if (!by) return;
    event.preventDefault();
    if (event.shiftKey) {
      box.width = Math.max(1, box.width + by[0]);
      box.height = Math.max(1, box.height + by[1]);
    } else {
      box.x = clamp(box.x + by[0], wide - 1);
      box.y = clamp(box.y + by[1], high - 1);
    }
    write(box);
  });
  form.addEventListener("input", show);
  window.addEventListener("resize", show);
  picture.addEventListener("load", show);
  show();
})();
