/** The portal's own words (its name, the labels of its columns and links), healed and converted as one document. */
import type { FoundPortal } from "./found/found.ts";
import { type MendedText, type Mending, mendText } from "./mend-text.ts";

export function mendPortal(
  portal: FoundPortal,
  mending: Mending,
): { portal: FoundPortal; mended: MendedText } {
  const { name = "", description = "", categories, links } = portal;
  const words = [
    description,
    ...categories.flatMap((category) => [category.label, category.description ?? ""]),
    ...links.flatMap(({ label, group = "" }) => [label, group]),
  ];
  const mended = mendText({ title: name, tags: words, body: [], gallery: [], attachments: [] }, mending);
  const [about = "", ...rest] = mended.text.tags;
  const next = rest.values();
  const take = () => String(next.next().value ?? "");
  const columns = categories.map((category) => {
    const label = take();
    const of = take();
    return { ...category, label, ...(category.description !== undefined && { description: of }) };
  });
  const friends = links.map((link) => {
    const label = take();
    const group = take();
    return { ...link, label, ...(link.group !== undefined && { group }) };
  });
  return {
    portal: {
      ...portal,
      ...(portal.name !== undefined && { name: mended.text.title }),
      ...(portal.description !== undefined && { description: about }),
      categories: columns,
      links: friends,
    },
    mended,
  };
}
