export declare const reactMarkup: string;
