// The parts of MooTools 1.4 that other scripts on the page notice: a stand-in, used where the library is not installed.
(function () {
  var slice = Array.prototype.slice;
  var isEnumerable = function (item) {
    return (
      item != null &&
      typeof item.length === 'number' &&
      Object.prototype.toString.call(item) !== '[object Function]'
    );
  };
  Array.from = function (item) {
    if (item == null) return [];
    if (!isEnumerable(item) || typeof item === 'string') return [item];
    return Array.isArray(item) ? item : slice.call(item);
  };
  Function.prototype.bind = function (that) {
    var self = this;
    var args = arguments.length > 1 ? slice.call(arguments, 1) : null;
    return function () {
      if (!args && !arguments.length) return self.call(that);
      return self.apply(that, args ? args.concat(slice.call(arguments)) : arguments);
    };
  };
  var arrayMethods = {
    clean: function () {
      return this.filter(function (item) {
        return item != null;
      });
    },
    contains: function (item) {
      return this.indexOf(item) !== -1;
    },
    include: function (item) {
      if (!this.contains(item)) this.push(item);
      return this;
    },
    empty: function () {
      this.length = 0;
      return this;
    },
  };
  for (var name in arrayMethods) Array.prototype[name] = arrayMethods[name];
  String.prototype.contains = function (text) {
    return this.indexOf(text) > -1;
  };
  String.prototype.clean = function () {
    return this.replace(/\s+/g, ' ').trim();
  };
  // The page's `Element` is MooTools' own from here on; it makes elements, and shares the prototype.
  var NativeElement = window.Element;
  window.Element = function (tag) {
    return document.createElement(tag);
  };
  window.Element.prototype = NativeElement.prototype;
  NativeElement.prototype.dispose = function () {
    return this.parentNode ? this.parentNode.removeChild(this) : this;
  };
  NativeElement.prototype.get = NativeElement.prototype.getAttribute;
  NativeElement.prototype.set = NativeElement.prototype.setAttribute;
})();
