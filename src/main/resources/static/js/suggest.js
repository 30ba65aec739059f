/* 检索提示: fills the list under a search box while somebody types. Without it the results page offers the same. Decision 0039. */
(function () {
  'use strict';
  document.querySelectorAll('form[role=search] input[type=search][name=q]').forEach(function (box, n) {
    var list = document.createElement('datalist');
    var wait = 0;
    var last = '';
    list.id = 'suggestions-' + n;
    box.after(list);
    box.setAttribute('list', list.id);

    function show(words) {
      list.replaceChildren();
      words.forEach(function (one) {
        var option = document.createElement('option');
        option.value = one;
        list.appendChild(option);
      });
    }

    box.addEventListener('input', function () {
      var typed = box.value.trim();
      clearTimeout(wait);
      if (!typed || typed.length > 40 || typed === last) {
        return;
      }
      wait = setTimeout(function () {
        last = typed;
        fetch('/search/suggest?q=' + encodeURIComponent(typed), { credentials: 'omit' })
          .then(function (answer) {
            return answer.ok ? answer.json() : [];
          })
          .then(function (words) {
            if (box.value.trim() === typed) {
              show(words);
            }
          })
          .catch(function () {
            /* typing goes on without suggestions */
          });
      }, 180);
    });
  });
})();
