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
    var link = card.querySelector('.src a');
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
      var quote = card.querySelector('blockquote').textContent.trim();
      navigator.clipboard.writeText('\u201c' + quote + '\u201d ' + citation.textContent + ', ' + link.textContent.charAt(0).toLowerCase() + link.textContent.slice(1) + '. ' + link.href).then(function () {
        button.textContent = 'Copied';
        status.textContent = 'Quote and citation copied';
        setTimeout(function () { button.textContent = 'Copy'; status.textContent = ''; }, 3000);
      });
    });
    source.appendChild(button);
  }

  if (navigator.clipboard) { document.querySelectorAll('.finding').forEach(addCopyButton); }
}());
