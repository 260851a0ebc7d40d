/** How a partner wants the list. */
export type CoursesLayout = 'list' | 'agenda' | 'compact';
