/** How an address of the web begins that is reached over TLS; a wish that breaks it is told so as one about an address. */
export const secureAddress = /^https:/i;
