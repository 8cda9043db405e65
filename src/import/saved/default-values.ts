/** What a CMS writes where nobody wrote anything. */

const defaults: Record<"source" | "author" | "editor", RegExp> = {
  source: /^(?:未知|不详|未填写|无|-+|\/)?$/u,
  author:
    /^(?:未知|不详|未填写|无|-+|\/|admin\w*|administrator|root|test|管理员|网站管理员|系统管理员|超级管理员)?$/iu,
  editor: /^(?:未知|无|-+|\/|admin\w*|administrator|root|管理员|网站管理员|系统管理员|超级管理员)?$/iu,
};

/** @returns undefined for a default, and for nothing */
export function unlessDefault(field: keyof typeof defaults, value: string | undefined): string | undefined {
  return value === undefined || defaults[field].test(value.trim()) || value.length > longest
    ? undefined
    : value;
}

/** Characters; what is longer was no value. */
const longest = 100;
