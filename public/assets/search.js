/* Search. First what the words name: a theme, a report. Then, where the site has an index, whole sentences with their mark,
   each leading to its own place. Quotations are cut between sentences only, and what is not found is not counted. */
(function () {
  'use strict';

  var page = document.getElementById('search');
  var form = page.querySelector('form');
  var results = document.getElementById('results');
  var named = document.getElementById('named');
  var hits = document.getElementById('hits');
  var asked = new URLSearchParams(location.search);
  var query = (asked.get('q') || '').trim();
  var root = new URL('../', location.href);
  var every = 'all';
  var hitsAtATime = 20;
  var quotesOfAHit = 3;
  var narrowing = [
    ['theme', 'Theme'], ['visit', 'Report'], ['year', 'Year'], ['stance', 'Marked as'], ['voice', 'Whose words'], ['authority', 'Authority']
  ];
  /* [name, word]: ['concern', 'Concern'], in the order in which the index numbers them. */
  var marks = Array.prototype.map.call(document.querySelectorAll('#marks li'), function (mark) { return [mark.dataset.mark, mark.textContent]; });
  var months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

  /* Words of a question that say nothing of what it is about. */
  var asking = ('a about an and any are as at be been being by can could did do does for from had has have how i if in inspector inspectors into is it '
    + 'its me my of ofsted on or our say saying says said should since tell that the their them there they this to told us was we were what '
    + 'when where which who whose why will with would you your').split(' ');

  form.querySelector('input[type=search]').value = query;

  function element(tag, className, text) {
    var made = document.createElement(tag);
    if (className) { made.className = className; }
    if (text) { made.textContent = text; }
    return made;
  }

  function link(text, address) {
    var made = element('a', '', text);
    made.href = address;
    return made;
  }

  function wordsOf(text) {
    return (text.toLowerCase().replace(/[\u2018\u2019]/g, "'").match(/[\p{L}\p{N}']+/gu) || []);
  }

  /* What a query is about: its words without those that only ask; all of them, where it has no others. */
  function subject(text) {
    var all = wordsOf(text.replace(/\bput right\b/gi, ' '));
    var rest = all.filter(function (word) { return asking.indexOf(word) < 0; });
    return rest.length > 0 ? rest : wordsOf(text);
  }

  /* A year beside other words narrows the search to that year. */
  function isYear(word) { return /^(19|20)\d\d$/.test(word); }

  var isPhrase = /^".+"$/.test(query);
  var allWords = subject(query);
  var years = allWords.filter(isYear);
  var words = years.length === 1 && allWords.length > 1 && !isPhrase ? allWords.filter(function (word) { return !isYear(word); }) : allWords;

  /* Two words are the same but for an ending of three letters or fewer: "caseload" and "caseloads". */
  function alike(one, other) {
    var shorter = one.length < other.length ? one : other;
    var longer = one.length < other.length ? other : one;
    return one === other || (shorter.length > 3 && longer.length - shorter.length < 4 && longer.indexOf(shorter) === 0);
  }

  function holds(list, word) { return list.some(function (other) { return alike(word, other); }); }

  /* The links of a list whose titles the words name: they have all words of the title, or the title has all of them. */
  function namedIn(selector, words) {
    return Array.prototype.filter.call(page.parentElement.querySelectorAll(selector), function (candidate) {
      var title = subject(candidate.textContent);
      return words.length > 0 && title.length > 0
        && (words.every(function (word) { return holds(title, word); }) || title.every(function (word) { return holds(words, word); }));
    });
  }

  function showNamed() {
    var found = [['Theme: ', '#h-themes ~ * a', words], ['Report: ', '#h-reports ~ * a', allWords]].map(function (row) {
      return namedIn(row[1], row[2]).map(function (candidate) {
        var item = element('li');
        item.append(link(row[0] + candidate.textContent, candidate.href));
        if (candidate.dataset.note) { item.append(' ', element('span', 'meta', candidate.dataset.note)); }
        return item;
      });
    });
    named.replaceChildren.apply(named, found[0].concat(found[1]));
    named.hidden = named.children.length === 0;
  }

  function chosen() {
    var filters = {};
    narrowing.forEach(function (row) {
      var value = asked.get(row[0]) || (row[0] === 'authority' ? page.dataset.focus : '');
      if (value && value !== every) { filters[row[0]] = value; }
    });
    if (words.length < allWords.length && !filters.year) { filters.year = years[0]; }
    return filters;
  }

  /* One list a filter; the form sends them with the words, so that a search has an address of its own. The authority that
     the site is about is chosen until the reader chooses another. */
  function addChoices(available) {
    var group = element('div', 'choices');
    var now = chosen();
    narrowing.forEach(function (row) {
      var values = Object.keys(available[row[0]] || {}).sort();
      if (values.length < 2) { return; }
      var label = element('label');
      var list = element('select');
      list.name = row[0];
      list.append(new Option('All', row[0] === 'authority' ? every : ''));
      values.forEach(function (value) { list.append(new Option(value, value, false, now[row[0]] === value)); });
      label.append(row[1], list);
      group.append(label);
    });
    form.append(group);
    form.addEventListener('submit', function () {
      group.querySelectorAll('select').forEach(function (list) { list.disabled = list.value === ''; });
    });
  }

  /* The statements of a passage with their words: the index says "p41-3fa9_1_14_p41-da60_3_9", for each its anchor, the
     place of its mark and the number of its words. One with all words, where that does not fit. */
  function statementsOf(found) {
    var all = found.content.split(/\s+/).filter(Boolean);
    var parts = (found.meta.statements || '').split('_');
    var statements = [];
    var start = 0;
    for (var place = 0; place + 2 < parts.length; place += 3) {
      var end = start + Number(parts[place + 2]);
      statements.push({ anchor: parts[place], mark: marks[parts[place + 1]], start: start, words: all.slice(start, end) });
      start = end;
    }
    return start === all.length && statements.length > 0 ? statements : [{ anchor: '', start: 0, words: all }];
  }

  /* A sentence with the found words marked; the one before it in grey, where it was not found itself. */
  function quote(found, statement, before) {
    var line = element('p', isOfInspectors(found) ? 'q' : 'council');
    line.append('\u201c');
    if (before) { line.append(element('span', 'ctx', before.words.join(' ')), ' '); }
    statement.words.forEach(function (word, place) {
      if (place > 0) { line.append(' '); }
      line.append(found.locations.indexOf(statement.start + place) < 0 ? word : element('mark', '', word));
    });
    line.append('\u201d');
    return line;
  }

  function badge(mark) {
    var stance = element('span', 'stance stance--' + mark[0]);
    var glyph = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    var use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
    glyph.setAttribute('class', 'g g--' + mark[0]);
    glyph.setAttribute('aria-hidden', 'true');
    use.setAttribute('href', '#g-' + mark[0]);
    glyph.append(use);
    stance.append(glyph, mark[1]);
    return stance;
  }

  function themes(found) {
    return (found.filters.theme || []).map(function (title) {
      var known = Array.prototype.find.call(page.parentElement.querySelectorAll('#h-themes ~ * a'), function (candidate) {
        return candidate.textContent === title;
      });
      return known ? link(title, known.href) : title;
    });
  }

  function isOfInspectors(found) { return found.filters.voice[0] === 'Inspectors'; }

  /* A passage: whose and when, its sentences that were found with the one before, each with its mark, and its themes. */
  function hit(found) {
    var item = element('li');
    var all = statementsOf(found);
    var isFound = all.map(function (statement) {
      return found.locations.some(function (place) { return place >= statement.start && place < statement.start + statement.words.length; });
    });
    var shown = all.map(function (_, place) { return place; }).filter(function (place) { return isFound[place]; }).slice(0, quotesOfAHit);
    if (shown.length === 0) { shown = [0]; }
    /* "/inspections/northshire/2023-11-ilacs/p41.html" is paragraph p41 of inspections/northshire/2023-11-ilacs/index.html. */
    var way = found.raw_url.replace(/^\//, '').replace(/\.html$/, '').split('/');
    var paragraph = way.pop();
    function address(statement) { return new URL(way.join('/') + '/index.html#' + (statement.anchor || paragraph), root).href; }

    var visit = /^(\d+)-(\d+), (.*)$/.exec(found.filters.visit[0]);
    var number = /^p(\d+)$/.exec(paragraph);
    var heading = element('h3');
    heading.append(link(visit[3] + (number ? ', paragraph ' + number[1] : ''), address(all[shown[0]])));
    var place = [found.filters.authority[0], months[Number(visit[2]) - 1] + ' ' + visit[1]];
    item.append(heading, element('p', 'meta', place.concat(isOfInspectors(found) ? [] : ['the council\u2019s words']).join(' \u00b7 ')));
    shown.forEach(function (number, order) {
      var statement = all[number];
      item.append(quote(found, statement, number > 0 && !isFound[number - 1] ? all[number - 1] : null));
      var about = element('p', 'meta');
      if (isOfInspectors(found) && statement.mark) { about.append(badge(statement.mark)); }
      if (order > 0) { about.append(' ', link('Go to this sentence', address(statement))); }
      if (about.childNodes.length > 0) { item.append(about); }
    });
    var named = themes(found);
    if (named.length > 0) {
      var line = element('p', 'meta', 'Themes of the paragraph: ');
      named.forEach(function (theme, order) { line.append(order > 0 ? ', ' : '', theme); });
      item.append(line);
    }
    return item;
  }

  function passages(count) { return count + (count === 1 ? ' passage' : ' passages'); }

  /* Says what was found in words that hold: the index also finds words that only begin alike. */
  function summary(exact, similar) {
    var choices = Object.values(chosen());
    var only = choices.length > 0 ? choices.join(', ') + ': ' : '';
    var what = isPhrase ? '\u201c' + query.slice(1, -1) + '\u201d' : words.map(function (word) { return '\u201c' + word + '\u201d'; }).join(' and ');
    if (!query) { return only + passages(exact.length) + '.'; }
    if (exact.length > 0) {
      return only + passages(exact.length) + ' with ' + what + (isPhrase ? '' : ' or a form of ' + (words.length > 1 ? 'them' : 'it')) + '.';
    }
    return only + 'Nothing says ' + what + '.'
      + (similar.length > 0 ? ' ' + passages(similar.length) + (similar.length === 1 ? ' has' : ' have') + ' similar words.' : ' Try a shorter word, or the lists below.');
  }

  function showMore(found, from) {
    return Promise.all(found.slice(from, from + hitsAtATime).map(function (result) { return result.data(); })).then(function (all) {
      hits.append.apply(hits, all.map(hit));
      if (found.length <= from + hitsAtATime) { return; }
      var more = element('button', 'btn btn--more', 'Show more passages');
      more.type = 'button';
      more.addEventListener('click', function () {
        var last = hits.lastElementChild;
        more.remove();
        showMore(found, from + hitsAtATime).then(function () {
          results.textContent = passages(hits.children.length) + ' of ' + found.length + ' are shown.';
          last.nextElementSibling.querySelector('a').focus();
        });
      });
      hits.after(more);
    });
  }

  /* Those of the results in which each word stands, by its stem: asked for in quotation marks, the index adds no similar ones. */
  function exactOnes(index, found, filters) {
    if (!query || isPhrase) { return Promise.resolve(found); }
    return Promise.all(words.map(function (word) { return index.search('"' + word + '"', { filters: filters }); })).then(function (each) {
      var ids = each.map(function (one) { return new Set(one.results.map(function (result) { return result.id; })); });
      return found.filter(function (result) { return ids.every(function (own) { return own.has(result.id); }); });
    });
  }

  function search(index) {
    var filters = chosen();
    return index.search(query ? (isPhrase ? query : words.join(' ')) : null, { filters: filters }).then(function (found) {
      return exactOnes(index, found.results, filters).then(function (exact) {
        results.textContent = summary(exact, found.results);
        hits.replaceChildren();
        return showMore(exact.length > 0 ? exact : found.results, 0);
      });
    });
  }

  /* Without an index: what the words name, and the page of every statement, at the first of them. */
  function withoutIndex() {
    var why = location.protocol === 'file:'
      ? 'A page that is opened from a disk cannot search within the reports.' : 'This copy of the site has no index for searching within the reports.';
    var first = document.querySelector('#h-all ~ * a');
    results.textContent = why + ' ';
    if (query && first) {
      results.append(link('Look for \u201c' + (words[0] || query) + '\u201d on the page of every statement', first.href + '#:~:text=' + encodeURIComponent(words[0] || query)));
      results.append(', or use your browser\u2019s \u201cfind in page\u201d there.');
    } else {
      results.append('Titles of themes and reports are found all the same. Every statement is on one page, for your browser\u2019s \u201cfind in page\u201d.');
    }
  }

  if (query) { showNamed(); }
  import(new URL(page.dataset.index, location.href).href).then(function (index) {
    return index.filters().then(addChoices).then(function () {
      var isNarrowed = narrowing.some(function (row) { return asked.get(row[0]); });
      if (query || isNarrowed) { return search(index); }
      results.textContent = 'Type a word, or choose a theme, a report or a year.';
      return null;
    });
  }).catch(withoutIndex);
}());
