/* Search, where the site has an index: passages with their visit, themes and stance, narrowed by what the reader chooses. */
(function () {
  'use strict';

  var page = document.getElementById('search');
  var form = page.querySelector('form');
  var results = document.getElementById('results');
  var hits = document.getElementById('hits');
  var asked = new URLSearchParams(location.search);
  var query = (asked.get('q') || '').trim();
  var root = new URL('../', location.href);
  var narrowing = [
    ['theme', 'Theme'], ['visit', 'Report'], ['year', 'Year'], ['stance', 'Marked as'], ['voice', 'Whose words'], ['authority', 'Authority']
  ];
  var months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

  form.querySelector('input[type=search]').value = query;

  function chosen() {
    var filters = {};
    narrowing.forEach(function (row) {
      var value = asked.get(row[0]);
      if (value) { filters[row[0]] = value; }
    });
    return filters;
  }

  /* One list a filter; the form sends them with the words, so that a search has an address of its own. */
  function addChoices(available) {
    var group = document.createElement('div');
    group.className = 'choices';
    narrowing.forEach(function (row) {
      var values = Object.keys(available[row[0]] || {}).sort();
      if (values.length < 2) { return; }
      var label = document.createElement('label');
      var list = document.createElement('select');
      list.name = row[0];
      list.append(new Option('All', ''));
      values.forEach(function (value) { list.append(new Option(value, value, false, asked.get(row[0]) === value)); });
      label.append(row[1], list);
      group.append(label);
    });
    form.append(group);
    form.addEventListener('submit', function () {
      group.querySelectorAll('select').forEach(function (list) { list.disabled = list.value === ''; });
    });
  }

  function hit(found) {
    var item = document.createElement('li');
    var words = document.createElement('p');
    var place = document.createElement('p');
    var link = document.createElement('a');
    var month = months[Number(found.meta.date.slice(5, 7)) - 1] + ' ' + found.meta.date.slice(0, 4);
    words.className = found.meta.voice === 'inspectors' ? 'q' : 'council';
    words.innerHTML = found.excerpt;
    place.className = 'meta';
    link.href = new URL(found.meta.link, root).href;
    link.textContent = found.meta.title + ', ' + month;
    place.append(link);
    [found.meta.voice === 'inspectors' ? '' : 'the council\u2019s words', found.meta.stance, found.meta.themes].forEach(function (text) {
      if (text) { place.append(' \u00b7 ' + text); }
    });
    item.append(words, place);
    return item;
  }

  function show(found) {
    var count = found.results.length;
    var narrowed = Object.keys(chosen()).length > 0 ? ' and your choices' : '';
    var what = query ? ' with \u201c' + query + '\u201d' + narrowed : ' with your choices';
    results.textContent = count === 0
      ? 'Nothing found' + what + '. Try a shorter word, or the lists below.'
      : count + (count === 1 ? ' passage' : ' passages') + what + (count > 50 ? '. The first 50 are shown.' : '.');
    return Promise.all(found.results.slice(0, 50).map(function (result) { return result.data(); })).then(function (all) {
      hits.replaceChildren.apply(hits, all.map(hit));
    });
  }

  import(new URL(page.dataset.index, location.href).href).then(function (index) {
    return index.filters().then(addChoices).then(function () {
      var filters = chosen();
      if (!query && Object.keys(filters).length === 0) {
        results.textContent = 'Type a word, or choose a theme, a report or a year.';
        return null;
      }
      return index.search(query || null, { filters: filters }).then(show);
    });
  }).catch(function () {
    results.textContent = 'The search index is not here. Use the lists below: every statement is on one page, for your browser\u2019s \u201cfind in page\u201d.';
  });
}());
