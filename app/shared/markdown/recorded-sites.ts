/** A site that keeps videos or recorded calls, and which of its addresses are one. */
type Site = { name: string; kind?: 'video'; hosts: RegExp; path: RegExp };

/**
 * The sites whose addresses become a card. "video" is the word in both languages; what stands on a shared drive is only
 * known there. The addresses are those that the sites hand out to share.
 */
const SITES: Site[] = [
  { name: 'YouTube', kind: 'video', hosts: /^(?:m\.|music\.)?youtube\.com$/, path: /^\/(?:watch\?(?:.*&)?v=|shorts\/|live\/|playlist\?(?:.*&)?list=)[\w-]{6,}/ },
  { name: 'YouTube', kind: 'video', hosts: /^youtube(?:-nocookie)?\.com$/, path: /^\/embed\/[\w-]{6,}/ },
  { name: 'YouTube', kind: 'video', hosts: /^youtu\.be$/, path: /^\/[\w-]{6,}/ },
  { name: 'Vimeo', kind: 'video', hosts: /^vimeo\.com$/, path: /^\/(?:[\w-]+\/)*\d{6,}/ },
  { name: 'Vimeo', kind: 'video', hosts: /^player\.vimeo\.com$/, path: /^\/video\/\d{6,}/ },
  { name: 'Zoom', kind: 'video', hosts: /^(?:[\w-]+\.)?zoom\.(?:us|com)$/, path: /^\/rec\/(?:share|play)\/[^/]/ },
  { name: 'Microsoft Teams', kind: 'video', hosts: /^teams\.(?:microsoft|live)\.com$/, path: /^\/l\/(?:meetingrecap|stream)\b/ },
  { name: 'Microsoft Stream', kind: 'video', hosts: /^[\w-]+\.sharepoint\.com$/, path: /^\/:v:\// },
  { name: 'Webex', kind: 'video', hosts: /^[\w-]+\.webex\.com$/, path: /^\/(?:recordingservice\/|[\w/.-]+\/(?:playback|ldr\.php|lsr\.php))/ },
  { name: 'Google Drive', hosts: /^drive\.google\.com$/, path: /^\/file\/d\/[\w-]{10,}/ },
];

/** How a card names what stands at this address: "YouTube · video"; `undefined` when it is no address of such a site. */
export function recordedSite(href: string): { title: string } | undefined {
  if (!/^https?:\/\//i.test(href) || !URL.canParse(href)) return undefined;
  const url = new URL(href);
  // Whoever hides a name or a port in an address does not share a lesson.
  if (url.username !== '' || url.password !== '' || url.port !== '') return undefined;
  const host = url.hostname.replace(/^www\./, '');
  const site = SITES.find(({ hosts, path }) => hosts.test(host) && path.test(url.pathname + url.search));
  return site && { title: site.kind ? `${site.name} · ${site.kind}` : site.name };
}
