/* Evaluated with what is looked for; gives where to press, or what is in the way. Pages may have changed any prototype, so it
   uses little. The expression is a function, so nothing may stand in front of it or behind it. */
(function (tag, role, name) {
  var selectors = {
    button: 'button, summary',
    link: 'a[href]',
    heading: 'h2, h3',
    textbox: 'input:not([type="radio"]):not([type="checkbox"]), textarea',
    radio: 'input[type="radio"]',
  };
  var pattern = new RegExp(name);
  var tidy = function (text) {
    return text.replace(/\s+/g, ' ').trim();
  };
  var nameOf = function (element) {
    var label = element.getAttribute('aria-label');
    if (label) return label;
    var labels = element.labels;
    if (!labels || labels.length === 0) return tidy(element.textContent);
    var text = '';
    for (var i = 0; i < labels.length; i += 1) text += ' ' + labels[i].textContent;
    return tidy(text);
  };
  var hosts = document.querySelectorAll(tag);
  for (var h = 0; h < hosts.length; h += 1) {
    var root = hosts[h].shadowRoot;
    if (!root) continue;
    var elements = root.querySelectorAll(selectors[role]);
    for (var e = 0; e < elements.length; e += 1) {
      var element = elements[e];
      if (!pattern.test(nameOf(element))) continue;
      var target = role === 'radio' && element.labels && element.labels[0] ? element.labels[0] : element;
      if (target.getClientRects().length === 0 || element.disabled) continue;
      target.scrollIntoView({ block: 'center', behavior: 'instant' });
      var box = target.getBoundingClientRect();
      var x = box.left + Math.min(box.width / 2, 40);
      var y = box.top + box.height / 2;
      var at = root.elementFromPoint(x, y);
      if (!at) return 'outside ' + x + ' ' + y;
      if (target !== at && !target.contains(at) && !at.contains(target))
        return 'covered by ' + at.outerHTML.slice(0, 120);
      return x + ' ' + y;
    }
  }
  return '';
});
