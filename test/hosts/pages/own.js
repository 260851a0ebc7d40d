// What the page does itself: a button that counts.
(() => {
  let count = 0;
  document.addEventListener('click', ({ target }) => {
    if (target.id !== 'own') return;
    count += 1;
    document.querySelector('#own-count').textContent = String(count);
  });
})();
