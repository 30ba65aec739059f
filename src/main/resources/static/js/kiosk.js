/* 大厅终端: back to the beginning when nobody touches the screen; buttons a browser without bars lacks. Without script a refresh
   after the same time does it. Keeps nothing and tells nobody. Decision 0039. */
(function () {
  'use strict';
  var bar = document.querySelector('.kioskbar__moves');
  if (!bar) {
    return;
  }
  var home = location.pathname === '/kiosk';
  var idle = Number(bar.dataset.idle) * 1000;
  var WARNING = 30000;
  var last = Date.now();
  var notice = null;

  function add(label, act) {
    var item = document.createElement('li');
    var button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', act);
    item.appendChild(button);
    bar.insertBefore(item, bar.lastElementChild);
  }

  if (home) {
    try {
      localStorage.clear();
      sessionStorage.clear();
    } catch (e) {
      /* a browser that keeps nothing has nothing to clear */
    }
    if (document.fullscreenEnabled && !document.fullscreenElement && !matchMedia('(display-mode: fullscreen)').matches) {
      add('全屏', function () {
        document.documentElement.requestFullscreen();
      });
    }
    return;
  }
  add('返回', function () {
    history.back();
  });
  add('打印', function () {
    print();
  });

  function touched() {
    last = Date.now();
    if (notice) {
      notice.remove();
      notice = null;
    }
  }

  ['pointerdown', 'pointermove', 'keydown', 'scroll', 'input'].forEach(function (name) {
    addEventListener(name, touched, { passive: true, capture: true });
  });

  setInterval(function () {
    var left = idle - (Date.now() - last);
    if (left <= 0) {
      location.replace('/kiosk/reset');
    } else if (left <= WARNING) {
      if (!notice) {
        notice = document.createElement('p');
        notice.className = 'kiosknotice';
        notice.setAttribute('role', 'status');
        document.body.appendChild(notice);
      }
      notice.textContent = Math.ceil(left / 1000) + ' 秒后回到首页并清除填写的内容，触摸屏幕继续使用';
    }
  }, 1000);
})();
