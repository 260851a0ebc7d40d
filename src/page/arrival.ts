/** Whether this page was reloaded, or returned to by back and forward; a page that was opened anew was not. */
export const cameBack = (): boolean =>
  performance
    .getEntriesByType('navigation')
    .some((entry) => ['reload', 'back_forward'].includes((entry as PerformanceNavigationTiming).type));
