/* Adds to pages that work without it: copying a citation. */
(function () {
  'use strict';

  var status = document.createElement('p');
  status.className = 'vh';
  status.setAttribute('role', 'status');
  document.body.appendChild(status);

  /* A button on every card copies the words, the citation and the link. */
  function addCopyButton(card) {
    var source = card.querySelector('.src');
    var link = card.querySelector('.place');
    var where = card.querySelector('.where');
    var visit = card.closest('.span');
    var citation = visit && visit.querySelector('.cite');
    if (!source || !link || !citation) { return; }
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    button.setAttribute('aria-label', 'Copy quote and citation');
    card.querySelector('blockquote').id = card.id + '-q';
    button.setAttribute('aria-describedby', card.id + '-q');
    button.addEventListener('click', function () {
      var words = card.querySelector('blockquote').cloneNode(true);
      var place = where ? where.textContent : link.textContent.charAt(0).toLowerCase() + link.textContent.slice(1);
      words.querySelectorAll('.vh').forEach(function (hidden) { hidden.remove(); });
      var quote = words.textContent.trim().replace(/\s+/g, ' ');
      navigator.clipboard.writeText('\u201c' + quote + '\u201d ' + citation.textContent + ', ' + place + '. ' + link.href).then(function () {
        button.textContent = 'Copied';
        status.textContent = 'Quote and citation copied';
        setTimeout(function () { button.textContent = 'Copy'; status.textContent = ''; }, 3000);
      });
    });
    link.insertAdjacentElement('afterend', button);
  }

  if (navigator.clipboard) { document.querySelectorAll('.finding').forEach(addCopyButton); }

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
    var target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
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
