/* Adds to pages that work without it: copying a citation. */
(function () {
  'use strict';

  var status = document.createElement('p');
  status.className = 'vh';
  status.setAttribute('role', 'status');
  document.body.appendChild(status);

  /* A button that copies what it is asked to when it is pressed. */
  function copyButton(text) {
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    button.setAttribute('aria-label', 'Copy quote and citation');
    button.addEventListener('click', function () {
      navigator.clipboard.writeText(text()).then(function () {
        button.textContent = 'Copied';
        status.textContent = 'Quote and citation copied';
        setTimeout(function () { button.textContent = 'Copy'; status.textContent = ''; }, 3000);
      });
    });
    return button;
  }

  /* The words of an element, without what only screen readers are told. */
  function shown(element) {
    var words = element.cloneNode(true);
    words.querySelectorAll('.vh').forEach(function (hidden) { hidden.remove(); });
    return words.textContent;
  }

  /* "“Words.” Ofsted, focused visit, …, paragraph 11. https://…#p11" */
  function cited(element, citation, place, address) {
    return '\u201c' + shown(element).trim().replace(/\s+/g, ' ') + '\u201d ' + citation.textContent + ', ' + place + '. ' + address;
  }

  /* A button on every card copies the words, the citation and the link. */
  function addCopyButton(card) {
    var source = card.querySelector('.src');
    var link = card.querySelector('.place');
    var where = card.querySelector('.where');
    var visit = card.closest('.span');
    var citation = visit && visit.querySelector('.cite');
    if (!source || !link || !citation) { return; }
    var quote = card.querySelector('blockquote');
    var button = copyButton(function () {
      return cited(quote, citation, where ? where.textContent : shown(link).charAt(0).toLowerCase() + shown(link).slice(1), link.href);
    });
    quote.id = card.id + '-q';
    button.setAttribute('aria-describedby', quote.id);
    link.insertAdjacentElement('afterend', button);
  }

  /* In a report the paragraph that a link led to has such a button, for the statement or the paragraph that was meant. */
  function addToTarget() {
    document.querySelectorAll('.doc .copy').forEach(function (button) { button.remove(); });
    var citation = document.querySelector('.cite');
    /* Anchors are plain ASCII, so that nothing has to be decoded. */
    var target = citation && location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    var paragraph = target && target.closest('.doc .para');
    if (!paragraph) { return; }
    var number = paragraph.querySelector('.num');
    number.insertAdjacentElement('afterend', copyButton(function () {
      var words = target === paragraph ? paragraph.querySelector('.text') : target;
      return cited(words, citation, number.dataset.place, location.href);
    }));
  }

  if (navigator.clipboard) {
    document.querySelectorAll('.finding').forEach(addCopyButton);
    addToTarget();
    addEventListener('hashchange', addToTarget);
  }

  /* On paper, a theme says where it is from and when it was printed. */
  function nameThePlace() {
    document.querySelectorAll('[data-here]').forEach(function (here) { here.textContent = location.href.split('#')[0]; });
    document.querySelectorAll('[data-day]').forEach(function (day) {
      day.textContent = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
    });
  }
  addEventListener('beforeprint', nameThePlace);
}());

/* Filters of a theme page: the choice is in the address, what is shown is announced, and a link to what a filter hides lifts it. */
(function () {
  'use strict';

  var findings = document.querySelector('.findings');
  var tools = findings && findings.querySelector('.tools');
  if (!tools) { return; }
  var status = document.createElement('p');
  status.className = 'note';
  status.setAttribute('role', 'status');
  tools.append(status);

  function choices() { return tools.querySelectorAll('.filter input[type=radio]'); }

  function isShown(card) { return card.getClientRects().length > 0; }

  /* "8 of 22 passages are shown"; nothing where no filter is on. */
  function announce() {
    var all = findings.querySelectorAll('.finding');
    var shown = Array.prototype.filter.call(all, isShown).length;
    status.textContent = shown === all.length ? '' : shown + ' of ' + all.length + (all.length === 1 ? ' passage is shown.' : ' passages are shown.');
  }

  /* "?mark=concern&year=2012": a filtered page can be shared and gone back to. */
  function writeAddress() {
    var asked = new URLSearchParams(location.search);
    choices().forEach(function (choice) {
      if (!choice.checked) { return; }
      var value = choice.id.slice(2);
      if (value === 'all') { asked.delete(choice.name); } else { asked.set(choice.name, value); }
    });
    var query = asked.toString();
    history.replaceState(null, '', (query ? '?' + query : location.pathname) + location.hash);
  }

  function readAddress() {
    var asked = new URLSearchParams(location.search);
    choices().forEach(function (choice) {
      if (asked.get(choice.name) === choice.id.slice(2)) { choice.checked = true; }
    });
  }

  function showTarget() {
    var target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (!target || !findings.contains(target) || isShown(target)) { return; }
    tools.querySelectorAll('.filter input[id$="-all"]').forEach(function (choice) { choice.checked = true; });
    writeAddress();
    target.scrollIntoView();
    announce();
  }

  tools.addEventListener('change', function (event) {
    if (!event.target.closest('.filter')) { return; }
    writeAddress();
    announce();
  });
  window.addEventListener('hashchange', showTarget);
  document.addEventListener('click', function (event) {
    var link = event.target.closest('a[href^="#"]');
    if (link && link.hash === location.hash) { showTarget(); }
  });
  readAddress();
  announce();
  showTarget();
}());

/* A link to what is folded unfolds it, where the browser does not by itself. */
(function () {
  'use strict';

  function unfold() {
    var target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    var folded = target && target.closest('details:not([open])');
    if (!folded) { return; }
    for (; folded; folded = folded.parentElement.closest('details:not([open])')) { folded.open = true; }
    target.scrollIntoView();
  }
  window.addEventListener('hashchange', unfold);
  unfold();
}());
