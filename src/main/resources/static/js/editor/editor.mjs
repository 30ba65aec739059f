/* 正文编辑: the text area of a draft becomes an editor of paragraphs, headings, lists and tables, no more than the public page shows; and
   what is typed is kept until it is saved. Without script the text area and the button do the same. Decision 0041. */
import { Schema, DOMParser, DOMSerializer } from './prosemirror-model.mjs';
import { EditorState } from './prosemirror-state.mjs';
import { EditorView } from './prosemirror-view.mjs';
import { baseKeymap, setBlockType, toggleMark, chainCommands, exitCode } from './prosemirror-commands.mjs';
import { keymap } from './prosemirror-keymap.mjs';
import { history, undo, redo } from './prosemirror-history.mjs';
import { wrapInList, splitListItem, liftListItem, sinkListItem } from './prosemirror-schema-list.mjs';
import {
  tableNodes, tableEditing, addRowAfter, deleteRow, addColumnAfter, deleteColumn, deleteTable, toggleHeaderRow, mergeCells,
  splitCell, goToNextCell, isInTable
} from './prosemirror-tables.mjs';

const nodes = {
  doc: { content: 'block+' },
  paragraph: {
    content: 'inline*', group: 'block', attrs: { kind: { default: null } },
    parseDOM: [{ tag: 'p', getAttrs: p => ({ kind: ['sign', 'center', 'addressee'].includes(p.className) ? p.className
      : p.style && p.style.textAlign === 'center' ? 'center' : p.style && p.style.textAlign === 'right' ? 'sign' : null }) }],
    toDOM: node => ['p', node.attrs.kind ? { class: node.attrs.kind } : {}, 0]
  },
  heading: {
    content: 'inline*', group: 'block', defining: true, attrs: { level: { default: 2 } },
    parseDOM: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag, i) => ({ tag, attrs: { level: Math.min(4, Math.max(2, i + 1)) } })),
    toDOM: node => ['h' + node.attrs.level, 0]
  },
  blockquote: { content: 'block+', group: 'block', parseDOM: [{ tag: 'blockquote' }], toDOM: () => ['blockquote', 0] },
  horizontal_rule: { group: 'block', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
  ordered_list: {
    content: 'list_item+', group: 'block', attrs: { start: { default: 1 } },
    parseDOM: [{ tag: 'ol', getAttrs: ol => ({ start: ol.start || 1 }) }],
    toDOM: node => ['ol', node.attrs.start === 1 ? {} : { start: node.attrs.start }, 0]
  },
  bullet_list: { content: 'list_item+', group: 'block', parseDOM: [{ tag: 'ul' }], toDOM: () => ['ul', 0] },
  list_item: { content: 'paragraph block*', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
  image: {
    inline: true, group: 'inline', attrs: { src: {}, alt: { default: '' } },
    parseDOM: [{ tag: 'img[src^="/"]', getAttrs: img => ({ src: img.getAttribute('src'), alt: img.getAttribute('alt') || '' }) }],
    toDOM: node => ['img', { src: node.attrs.src, alt: node.attrs.alt }]
  },
  hard_break: { inline: true, group: 'inline', selectable: false, parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] },
  text: { group: 'inline' },
  ...tableNodes({ tableGroup: 'block', cellContent: 'block+', cellAttributes: {} })
};
const marks = {
  link: { attrs: { href: {} }, inclusive: false, parseDOM: [{ tag: 'a[href]', getAttrs: a => ({ href: a.getAttribute('href') }) }],
    toDOM: node => ['a', { href: node.attrs.href }, 0] },
  strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
  em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
  sub: { parseDOM: [{ tag: 'sub' }], toDOM: () => ['sub', 0] },
  sup: { parseDOM: [{ tag: 'sup' }], toDOM: () => ['sup', 0] }
};
const schema = new Schema({ nodes, marks });

function parse(html) {
  const holder = document.implementation.createHTMLDocument('').body;
  holder.innerHTML = html.includes('<') ? html : html.split('\n').filter(l => l.trim())
    .map(l => { const p = document.createElement('p'); p.textContent = l.trim(); return p.outerHTML; }).join('');
  holder.querySelectorAll('caption').forEach(caption => {
    const line = holder.ownerDocument.createElement('p');
    line.className = 'center';
    line.append(...caption.childNodes);
    caption.closest('table').before(line);
    caption.remove();
  });
  return DOMParser.fromSchema(schema).parse(holder);
}

function serialize(doc) {
  const holder = document.implementation.createHTMLDocument('').body;
  holder.append(DOMSerializer.fromSchema(schema).serializeFragment(doc.content, { document: holder.ownerDocument }));
  return holder.innerHTML;
}

/* A picture of a draft is not public yet: here it comes from the desk, in the text its later address stands. */
class Picture {
  constructor(node) {
    this.dom = document.createElement('img');
    this.dom.src = node.attrs.src.startsWith('/documents/') ? '/desk' + node.attrs.src : node.attrs.src;
    this.dom.alt = node.attrs.alt || '没有说明的图片';
  }
}

function insertTable(state, dispatch) {
  const { table, table_row, table_cell, table_header } = schema.nodes;
  const cell = (type, words) => type.create(null, schema.nodes.paragraph.create(null, words ? schema.text(words) : null));
  const row = type => table_row.create(null, [1, 2, 3].map(i => cell(type, type === table_header ? '列名' + i : '')));
  if (dispatch) {
    dispatch(state.tr.replaceSelectionWith(table.create(null, [row(table_header), row(table_cell), row(table_cell)])).scrollIntoView());
  }
  return true;
}

const { paragraph, heading, bullet_list, ordered_list, list_item, hard_break } = schema.nodes;
const BUTTONS = [
  ['段落', setBlockType(paragraph)],
  ['一级标题', setBlockType(heading, { level: 2 })],
  ['二级标题', setBlockType(heading, { level: 3 })],
  ['三级标题', setBlockType(heading, { level: 4 })],
  ['主送', setBlockType(paragraph, { kind: 'addressee' })],
  ['居中', setBlockType(paragraph, { kind: 'center' })],
  ['落款', setBlockType(paragraph, { kind: 'sign' })],
  ['加粗', toggleMark(schema.marks.strong)],
  ['列表', wrapInList(bullet_list)],
  ['编号', wrapInList(ordered_list)],
  ['移出列表', liftListItem(list_item)],
  ['插入表格', insertTable],
  ['加行', addRowAfter, isInTable],
  ['加列', addColumnAfter, isInTable],
  ['删行', deleteRow, isInTable],
  ['删列', deleteColumn, isInTable],
  ['合并', mergeCells, isInTable],
  ['拆分', splitCell, isInTable],
  ['首行作表头', toggleHeaderRow, isInTable],
  ['删表格', deleteTable, isInTable],
  ['撤销', undo],
  ['重做', redo]
];

function edit(area, changed) {
  const box = document.createElement('div');
  box.className = 'editor';
  const bar = document.createElement('div');
  bar.className = 'editor__bar';
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', '正文格式');
  const place = document.createElement('div');
  box.append(bar, place);
  area.after(box);
  area.hidden = true;
  const label = document.querySelector('label[for="' + area.id + '"]');
  label.id = label.id || area.id + '-label';
  const view = new EditorView(place, {
    state: EditorState.create({
      doc: parse(area.value),
      plugins: [
        history(),
        keymap({
          'Mod-z': undo, 'Mod-y': redo, 'Shift-Mod-z': redo, 'Mod-b': toggleMark(schema.marks.strong),
          Enter: splitListItem(list_item),
          Tab: chainCommands(goToNextCell(1), sinkListItem(list_item)),
          'Shift-Tab': chainCommands(goToNextCell(-1), liftListItem(list_item)),
          'Shift-Enter': chainCommands(exitCode, (state, dispatch) => {
            if (dispatch) { dispatch(state.tr.replaceSelectionWith(hard_break.create()).scrollIntoView()); }
            return true;
          })
        }),
        keymap(baseKeymap),
        tableEditing()
      ]
    }),
    attributes: {
      role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': label.id, class: 'document editor__text',
      'aria-describedby': area.getAttribute('aria-describedby') || ''
    },
    nodeViews: { image: node => new Picture(node) },
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      if (transaction.docChanged) {
        area.value = serialize(view.state.doc);
        changed();
      }
      show();
    }
  });
  const buttons = BUTTONS.map(([name, command, when]) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = name;
    button.addEventListener('click', () => { command(view.state, view.dispatch, view); view.focus(); });
    bar.append(button);
    return { button, command, when };
  });
  function show() {
    buttons.forEach(({ button, command, when }) => {
      button.hidden = Boolean(when) && !when(view.state);
      button.disabled = !command(view.state);
    });
  }
  label.addEventListener('click', () => view.focus());
  show();
  return text => view.updateState(EditorState.create({ doc: parse(text), plugins: view.state.plugins }));
}

/* 自动暂存: to the office every few seconds; on this machine only where the office does not answer, as after the session has ended. */
function keep(form, status) {
  const number = form.dataset.draft;
  const key = 'gongkai.draft.' + number;
  let timer = 0;
  let dirty = false;
  function values() {
    return new URLSearchParams(new FormData(form));
  }
  function local(words) {
    const all = {};
    values().forEach((value, name) => { if (name !== '_csrf' && name !== 'seen') { all[name] = value; } });
    try {
      localStorage.setItem(key, JSON.stringify({ at: Date.now(), all }));
      status.textContent = words;
    } catch (e) {
      status.textContent = '没有暂存成功，请尽快保存草稿。';
    }
  }
  async function send() {
    timer = 0;
    if (number === 'new') {
      local('还没有保存，改动暂存在这台电脑上。');
      return;
    }
    try {
      const answer = await fetch('/desk/documents/' + number + '/unsaved', { method: 'POST', body: values(), redirect: 'manual' });
      if (answer.status === 204) {
        localStorage.removeItem(key);
        status.textContent = '已自动暂存 ' + new Date().toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' });
      } else {
        local('登录已经失效或者草稿已经提交，改动暂存在这台电脑上；重新登录后打开这一页可以恢复。');
      }
    } catch (e) {
      local('网络不通，改动暂存在这台电脑上。');
    }
  }
  function changed() {
    dirty = true;
    if (!timer) {
      timer = setTimeout(send, 3000);
    }
  }
  form.addEventListener('input', changed);
  form.addEventListener('submit', () => { dirty = false; clearTimeout(timer); localStorage.removeItem(key); });
  window.addEventListener('beforeunload', event => { if (dirty && timer) { event.preventDefault(); } });
  return { changed, key };
}

function offer(form, key, status, setText) {
  let kept = null;
  try {
    kept = JSON.parse(localStorage.getItem(key) || 'null');
  } catch (e) {
    kept = null;
  }
  if (!kept || Date.now() - kept.at > 7 * 86400000) {
    return;
  }
  const note = document.createElement('p');
  note.textContent = '这台电脑上有 ' + new Date(kept.at).toLocaleString('zh-CN') + ' 暂存的内容。 ';
  const take = document.createElement('button');
  take.type = 'button';
  take.textContent = '恢复';
  take.className = 'govuk-button govuk-button--secondary';
  take.addEventListener('click', () => {
    Object.entries(kept.all).forEach(([name, value]) => {
      const field = form.elements.namedItem(name);
      if (field && field.type !== 'checkbox' && field.type !== 'hidden' && 'value' in field && !field.multiple) {
        field.value = value;
      }
    });
    setText(form.elements.namedItem('body').value);
    note.remove();
    status.textContent = '已经恢复，请核对后保存。';
  });
  note.append(take);
  form.before(note);
}

const form = document.querySelector('form[data-draft]');
if (form) {
  const status = document.getElementById('draft-status');
  const keeping = keep(form, status);
  const setText = edit(document.getElementById('body'), keeping.changed);
  offer(form, keeping.key, status, setText);
}

/* 粘贴带格式的内容: what an office program puts on the clipboard goes as HTML. */
const pasted = document.getElementById('pasted');
if (pasted) {
  pasted.addEventListener('paste', event => {
    const html = event.clipboardData.getData('text/html');
    if (html) {
      event.preventDefault();
      pasted.value = html;
      const note = document.createElement('p');
      note.setAttribute('role', 'status');
      note.textContent = '已经取得带格式的内容，按“读取并生成草稿”继续。';
      pasted.after(note);
    }
  });
}
