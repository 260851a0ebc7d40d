// The parts of Prototype 1.6 that other scripts on the page notice: a stand-in, used where the library is not installed.
(function () {
  var $break = {};
  var K = function (x) {
    return x;
  };
  window.$A = function (iterable) {
    if (!iterable) return [];
    if (iterable.toArray) return iterable.toArray();
    var length = iterable.length || 0;
    var results = new Array(length);
    while (length--) results[length] = iterable[length];
    return results;
  };
  Array.from = window.$A;
  Object.toJSON = function (object) {
    if (object === null) return 'null';
    if (typeof object === 'boolean') return object.toString();
    if (typeof object === 'undefined' || typeof object === 'function') return undefined;
    if (object.toJSON) return object.toJSON();
    var results = [];
    for (var property in object) {
      var value = Object.toJSON(object[property]);
      if (value !== undefined) results.push(property.toJSON() + ': ' + value);
    }
    return '{' + results.join(', ') + '}';
  };
  String.prototype.toJSON = function () {
    return '"' + this.replace(/["\\]/g, '\\$&') + '"';
  };
  Number.prototype.toJSON = function () {
    return String(this);
  };
  Date.prototype.toJSON = function () {
    return '"' + this.toISOString() + '"';
  };
  var Enumerable = {
    each: function (iterator, context) {
      try {
        for (var i = 0; i < this.length; i++) iterator.call(context, this[i], i);
      } catch (e) {
        if (e !== $break) throw e;
      }
      return this;
    },
    collect: function (iterator, context) {
      iterator = iterator || K;
      var results = [];
      this.each(function (value, index) {
        results.push(iterator.call(context, value, index));
      });
      return results;
    },
    detect: function (iterator, context) {
      var result;
      this.each(function (value, index) {
        if (iterator.call(context, value, index)) {
          result = value;
          throw $break;
        }
      });
      return result;
    },
    findAll: function (iterator, context) {
      var results = [];
      this.each(function (value, index) {
        if (iterator.call(context, value, index)) results.push(value);
      });
      return results;
    },
    all: function (iterator, context) {
      iterator = iterator || K;
      var result = true;
      this.each(function (value, index) {
        result = result && !!iterator.call(context, value, index);
        if (!result) throw $break;
      });
      return result;
    },
    any: function (iterator, context) {
      iterator = iterator || K;
      var result = false;
      this.each(function (value, index) {
        if ((result = !!iterator.call(context, value, index))) throw $break;
      });
      return result;
    },
    toArray: function () {
      return [].concat(this);
    },
    toJSON: function () {
      var results = [];
      this.each(function (object) {
        var value = Object.toJSON(object);
        if (value !== undefined) results.push(value);
      });
      return '[' + results.join(', ') + ']';
    },
    compact: function () {
      return this.findAll(function (value) {
        return value != null;
      });
    },
    first: function () {
      return this[0];
    },
    last: function () {
      return this[this.length - 1];
    },
    size: function () {
      return this.length;
    },
  };
  var aliases = {
    map: 'collect',
    find: 'detect',
    filter: 'findAll',
    select: 'findAll',
    every: 'all',
    some: 'any',
    entries: 'toArray',
  };
  for (var name in Enumerable) Array.prototype[name] = Enumerable[name];
  for (var alias in aliases) Array.prototype[alias] = Enumerable[aliases[alias]];
  Function.prototype.bind = function () {
    if (arguments.length < 2 && arguments[0] === undefined) return this;
    var method = this;
    var args = $A(arguments);
    var object = args.shift();
    return function () {
      return method.apply(object, args.concat($A(arguments)));
    };
  };
  var elementMethods = {
    visible: function () {
      return this.style.display !== 'none';
    },
    toggle: function () {
      this[this.visible() ? 'hide' : 'show']();
      return this;
    },
    hide: function () {
      this.style.display = 'none';
      return this;
    },
    show: function () {
      this.style.display = '';
      return this;
    },
    remove: function () {
      this.parentNode.removeChild(this);
      return this;
    },
    update: function (content) {
      this.innerHTML = content;
      return this;
    },
  };
  for (var method in elementMethods) HTMLElement.prototype[method] = elementMethods[method];
})();
