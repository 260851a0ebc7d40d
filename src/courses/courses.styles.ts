import { css } from 'lit';

/** The list: search, cards, and what stands in their place while they are fetched. */
export const coursesStyles = css`
  .courses {
    container-type: inline-size;
    display: grid;
    gap: 18px;
    max-inline-size: 860px;
  }
  .find {
    display: grid;
    gap: 10px 12px;
    align-items: end;
  }
  .choices-row {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 210px), 1fr));
    gap: 12px;
  }
  .more-filters {
    justify-self: start;
    margin-inline-start: -8px;
  }
  .more-filters[aria-expanded='true'] .icon {
    rotate: 180deg;
  }
  .wide {
    display: none;
  }
  @container (width < 600px) {
    .more-filters[aria-expanded='false'] ~ .choices-row {
      display: none;
    }
  }
  .filter {
    display: grid;
    align-content: start;
    gap: 4px;
    min-inline-size: 0;
  }
  .filter label {
    font-weight: 600;
  }
  .search-box {
    position: relative;
  }
  .search-box .icon {
    position: absolute;
    inset-inline-start: 14px;
    inset-block-start: 50%;
    translate: 0 -50%;
    color: var(--_muted);
    pointer-events: none;
  }
  .search-box .input {
    padding-inline-start: 46px;
    max-inline-size: none;
    appearance: none;
  }
  .find select.input {
    text-overflow: ellipsis;
  }
  .count {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 12px;
    min-block-size: 44px;
  }
  .found[aria-busy='true'] {
    opacity: 0.6;
  }
  .month {
    display: grid;
    gap: 12px;
  }
  .month + .month {
    margin-block-start: 28px;
  }
  .cards {
    border-block-end: 1px solid var(--_border);
  }
  .course {
    display: grid;
    grid-template-columns: 58px minmax(0, 1fr);
    gap: 12px 16px;
    padding-block: 22px;
    border-block-start: 1px solid var(--_border);
    align-items: start;
  }
  /* As high as most cards are, so that little moves when they come. */
  .course.later {
    box-sizing: border-box;
    block-size: 180px;
  }
  @container (width < 600px) {
    .course.later {
      block-size: 350px;
    }
  }
  .date {
    border-radius: var(--_radius);
    background: var(--_accent-soft);
    padding: 9px 2px 8px;
    line-height: 1.15;
    text-align: center;
    display: grid;
    justify-items: center;
    gap: 2px;
  }
  .date b {
    font-size: 1.47em;
    line-height: 1.1;
    letter-spacing: -0.02em;
  }
  .date span {
    font-size: 0.82em;
    color: var(--_accent);
    font-weight: 600;
  }
  .text {
    display: grid;
    gap: 4px;
    min-inline-size: 0;
  }
  h4 {
    margin: 0;
  }
  .course-title {
    font-size: 1.12em;
    line-height: 1.3;
    font-weight: 700;
  }
  .course-title a {
    text-underline-offset: 4px;
    display: inline-block;
    padding-block: 2px;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    color: var(--_muted);
    font-size: 0.94em;
  }
  .meta span {
    text-wrap: balance;
  }
  .end {
    grid-column: 2;
    display: flex;
    flex-wrap: wrap;
    gap: 10px 12px;
    align-items: center;
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .tags:not(:has(.tag)) {
    display: none;
  }
  .course.compact {
    grid-template-columns: minmax(0, 1fr);
    gap: 6px 16px;
    padding-block: 12px;
  }
  .course.compact .end {
    grid-column: 1;
  }
  .course.compact .course-title {
    font-size: 1em;
  }
  .course.compact .meta {
    display: grid;
  }
  .more {
    display: grid;
    gap: 12px;
    justify-items: start;
  }
  .count-skeleton {
    inline-size: 5em;
    block-size: 1.2em;
    margin-block-end: 18px;
  }
  .date-skeleton {
    block-size: 66px;
  }
  .filter-skeleton {
    block-size: 4.38em;
  }
  .button-skeleton {
    inline-size: 8em;
    block-size: 48px;
  }
  .block-skeleton {
    block-size: 180px;
  }
  @container (min-width: 600px) {
    .find {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .more-filters {
      margin: 0;
    }
    .choices-row {
      grid-column: 1 / -1;
    }
    .more-filters[aria-expanded='false'] ~ .choices-row .other,
    .narrow {
      display: none;
    }
    .find:not(:has(.other)) .more-filters {
      display: none;
    }
    .wide {
      display: inline;
    }
    .course {
      grid-template-columns: 68px minmax(0, 1fr) auto;
      gap: 4px 20px;
    }
    .course .end {
      grid-column: 3;
      display: grid;
      justify-items: end;
      max-inline-size: 15em;
    }
    .course .end .tags {
      justify-content: end;
    }
    .course.compact {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .course.compact .end {
      grid-column: 2;
    }
  }
  @media print {
    .find,
    .more,
    .back,
    .course .end .button {
      display: none;
    }
    .count button {
      display: none;
    }
    .course {
      break-inside: avoid;
    }
    .courses {
      --_text: #000;
      --_muted: #333;
      --_accent: #000;
      --_good: #000;
      --_warn: #000;
      --_bad: #000;
      color: #000;
      background: #fff;
    }
    .course .date,
    .course .tag {
      color: #000;
      background: none;
    }
    .course-title a {
      color: #000;
    }
  }
`;
