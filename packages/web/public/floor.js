/* oxlint-disable no-var, no-unused-vars -- read by browsers of any age, so written in ECMAScript 5. */
/**
 * Tells people whose browser is too old for the application (ADR 0013), and those for whom it does not start, what to do.
 * A script of its own, not within the page: the content security policy allows none there. It comes before the application,
 * which looks for `data-too-old` on the root element and stays away.
 */
(function () {
  'use strict';
  var page = document.documentElement;

  /** What came last before the floor and cannot be brought: an older browser lacks at least one. */
  var lacks = function () {
    try {
      return !(
        'noModule' in document.createElement('script') &&
        typeof window.BigInt === 'function' &&
        typeof window.ResizeObserver === 'function' &&
        typeof window.AbortController === 'function' &&
        typeof window.Promise.any === 'function' &&
        typeof String.prototype.replaceAll === 'function' &&
        typeof window.Element.prototype.replaceChildren === 'function'
      );
    } catch (_error) {
      return true;
    }
  };

  var nameOfBrowser = function () {
    var agent = navigator.userAgent;
    var chromium = /Chrom(?:e|ium)\/(\d+)/.exec(agent);
    if (chromium) return 'Chromium ' + chromium[1] + ' 内核';
    if (/Trident|MSIE/.test(agent)) return 'IE 内核（兼容模式）';
    var firefox = /Firefox\/(\d+)/.exec(agent);
    if (firefox) return 'Firefox ' + firefox[1];
    var safari = /Version\/([\d.]+).*Safari/.exec(agent);
    return safari ? 'Safari ' + safari[1] : '未能识别';
  };

  var escaped = function (text) {
    return String(text).replace(/&/g, '&amp;').replace(/</g, '&lt;');
  };

  var itemsOf = function (items) {
    var html = '';
    for (var i = 0; i < items.length; i += 1) html += '<li style="margin:6px 0">' + items[i] + '</li>';
    return html;
  };

  /** Stands before the application's own place, so that the two do not disturb one another. */
  var say = function (kind, title, told, items) {
    var place = document.getElementById('root');
    if (!place || document.getElementById('floor')) return;
    var notice = document.createElement('div');
    notice.id = 'floor';
    notice.setAttribute('role', 'alert');
    notice.style.background = '#fff';
    notice.setAttribute('data-floor', kind);
    notice.innerHTML =
      '<div style="max-width:720px;margin:60px auto;padding:0 24px;font-size:16px;line-height:1.8;color:#222">' +
      '<h1 style="font-size:24px;color:#a8272d">' +
      title +
      '</h1><p>' +
      told +
      '</p><ol style="padding-left:1.5em">' +
      itemsOf(items) +
      '</ol><p>已经保存的内容都在服务器上，不会丢失。</p></div>';
    place.parentNode.insertBefore(notice, place);
  };

  var sayTooOld = function () {
    say(
      'too-old',
      '浏览器版本过低，不能使用政项通',
      '当前浏览器：' + escaped(nameOfBrowser()) + '。本系统需要 Chromium 86 或更新的内核（2020 年 10 月以后的版本）。',
      [
        '360、红莲花、奇安信、QQ、搜狗等双核浏览器：请点地址栏右侧的图标，从“兼容模式”切换到“极速模式”，再刷新页面。',
        '统信 UOS、银河麒麟：请在应用商店（软件商店）里更新系统浏览器或 360、红莲花浏览器。',
        'Windows 10 及以上：请用系统自带的 Edge，或者更新现有浏览器；Windows 7：可装到 Chrome 109 或同期的 Edge、360 极速浏览器。',
        '电脑不能自行安装软件的，请把本页内容告诉单位的信息管理员。'
      ]
    );
  };

  var sayNotStarted = function (message) {
    say(
      'not-started',
      '页面没有打开',
      '政项通没有能够启动：' + escaped(message) + '。当前浏览器：' + escaped(nameOfBrowser()) + '。',
      [
        '请刷新页面再试；系统刚刚升级时，刷新即可。',
        '仍然打不开的，请更新浏览器，或者换一个 Chromium 86 以上内核的浏览器；双核浏览器请切换到“极速模式”。',
        '还是不行，请把上面这句话告诉系统管理员。'
      ]
    );
  };

  /** Whether the application stands on the page: from then on it tells its troubles itself. */
  var hasStarted = function () {
    var place = document.getElementById('root');
    return !!place && !!place.firstChild;
  };

  /** What was only late takes its place after all. */
  var yieldTo = function () {
    var notice = document.getElementById('floor');
    if (notice && hasStarted()) notice.parentNode.removeChild(notice);
  };

  var whenRead = function (then) {
    if (document.readyState === 'loading' && document.addEventListener)
      document.addEventListener('DOMContentLoaded', then);
    else if (document.readyState === 'loading' && document.attachEvent)
      document.attachEvent('onreadystatechange', function () {
        if (document.readyState !== 'loading') then();
      });
    else then();
  };

  if (lacks()) {
    page.setAttribute('data-too-old', '');
    whenRead(sayTooOld);
    return;
  }
  var failed = function (message) {
    whenRead(function () {
      if (hasStarted()) return;
      sayNotStarted(message);
      new MutationObserver(yieldTo).observe(document.getElementById('root'), { childList: true });
    });
  };
  // In the capturing phase: that a script could not be fetched is told to its element only.
  window.addEventListener(
    'error',
    function (event) {
      var script = event.target && event.target.tagName === 'SCRIPT';
      if (script) failed('有一部分没有载入（' + event.target.src + '）');
      else if (event.message) failed(event.message);
    },
    true
  );
  window.addEventListener('unhandledrejection', function (event) {
    failed((event.reason && event.reason.message) || '未知错误');
  });
})();
