/* 草稿留在本机: keeps what is typed about the wanted information on this device, when its owner ticks the box. Never names,
   numbers, contacts or files; without script the form works all the same. Decision 0011. */
(function () {
  'use strict';
  var KEY = 'gongkai.apply.content';
  var FIELDS = ['title', 'documentNumber', 'description', 'purpose'];
  var DAYS = 7;

  function store() {
    try {
      return window.localStorage;
    } catch (e) {
      return null;
    }
  }

  var kept = store();
  if (!kept) {
    return;
  }
  if (document.querySelector('.receipt')) {
    kept.removeItem(KEY);
    return;
  }
  var title = document.getElementById('title');
  if (!title) {
    return;
  }
  var form = title.form;

  function read() {
    try {
      var draft = JSON.parse(kept.getItem(KEY) || 'null');
      return draft && Date.now() - draft.at < DAYS * 86400000 ? draft : null;
    } catch (e) {
      return null;
    }
  }

  function field(name) {
    return form.querySelector('[name="' + name + '"]');
  }

  function isEmpty() {
    return FIELDS.every(function (name) {
      return !field(name) || !field(name).value.trim();
    });
  }

  function save() {
    if (!box.checked) {
      return;
    }
    var draft = { at: Date.now() };
    FIELDS.forEach(function (name) {
      draft[name] = field(name) ? field(name).value : '';
    });
    kept.setItem(KEY, JSON.stringify(draft));
  }

  var before = read();
  var line = document.createElement('p');
  line.className = 'keepdraft';
  var label = document.createElement('label');
  var box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = before !== null;
  label.appendChild(box);
  label.appendChild(document.createTextNode(' 在这台设备上留草稿七天（公用电脑请不要勾选；不留姓名、证件和文件）'));
  line.appendChild(label);
  form.insertBefore(line, form.querySelector('button[type="submit"]'));

  if (before && isEmpty()) {
    var restore = document.createElement('button');
    restore.type = 'button';
    restore.className = 'govuk-button govuk-button--secondary';
    restore.textContent = '填入上次没提交的草稿';
    restore.addEventListener('click', function () {
      FIELDS.forEach(function (name) {
        if (field(name)) {
          field(name).value = before[name] || '';
        }
      });
      restore.remove();
      title.focus();
    });
    form.insertBefore(restore, form.firstChild);
  }
  box.addEventListener('change', function () {
    if (box.checked) {
      save();
    } else {
      kept.removeItem(KEY);
    }
  });
  form.addEventListener('input', save);
})();
