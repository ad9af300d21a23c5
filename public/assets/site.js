/* Adds to pages that work without it: copying a citation, and search where there is an index. */
(function () {
  'use strict';

  var status = document.createElement('p');
  status.className = 'vh';
  status.setAttribute('role', 'status');
  document.body.appendChild(status);

  /* A button on every card copies the words, the citation and the link. */
  function addCopyButton(card) {
    var source = card.querySelector('.src');
    var link = card.querySelector('.src a');
    if (!source || !link) { return; }
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    button.setAttribute('aria-label', 'Copy quote and citation');
    button.setAttribute('aria-describedby', card.id + '-q');
    button.addEventListener('click', function () {
      var quote = card.querySelector('blockquote').textContent.trim();
      navigator.clipboard.writeText('\u201c' + quote + '\u201d ' + card.dataset.cite + '. ' + link.href).then(function () {
        button.textContent = 'Copied';
        status.textContent = 'Quote and citation copied';
        setTimeout(function () { button.textContent = 'Copy'; status.textContent = ''; }, 3000);
      });
    });
    source.appendChild(button);
  }

  if (navigator.clipboard) { document.querySelectorAll('.finding').forEach(addCopyButton); }

  /* The search page names its index; without one the page keeps its own words. */
  var search = document.getElementById('search');
  if (!search) { return; }
  var query = new URLSearchParams(location.search).get('q') || '';
  var field = search.querySelector('input[type=search]');
  var results = document.getElementById('results');
  var hits = document.getElementById('hits');
  field.value = query;

  function hit(found) {
    var item = document.createElement('li');
    var words = document.createElement('p');
    var place = document.createElement('p');
    var link = document.createElement('a');
    words.className = found.meta.voice === 'council' ? '' : 'q';
    words.innerHTML = found.excerpt;
    place.className = 'meta';
    link.href = found.url;
    link.textContent = found.meta.title || found.url;
    place.appendChild(link);
    [found.meta.visit, found.meta.themes, found.meta.stance].forEach(function (words) {
      if (words) { place.append(' \u00b7 ' + words); }
    });
    item.append(words, place);
    return item;
  }

  function show(found) {
    results.textContent = found.results.length === 0
      ? 'Nothing found for \u201c' + query + '\u201d. Try a shorter word, or the lists below.'
      : found.results.length + (found.results.length === 1 ? ' passage' : ' passages') + ' with \u201c' + query + '\u201d.';
    return Promise.all(found.results.slice(0, 50).map(function (result) { return result.data(); })).then(function (all) {
      hits.replaceChildren.apply(hits, all.map(hit));
    });
  }

  if (query) {
    import(new URL(search.dataset.index, location.href).href).then(function (index) {
      return index.options({ baseUrl: new URL('../', location.href).pathname }).then(function () { return index.search(query); });
    }).then(show).catch(function () {
      results.textContent = 'The search index is not here. Use the lists below: every statement is on one page, for your browser\u2019s \u201cfind in page\u201d.';
    });
  }
}());
