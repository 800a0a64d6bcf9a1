/** What annotations can leave as, in the order in which the reader is asked. */
export const ANNOTATION_FORMATS = [
  { id: 'markdown', label: 'Markdown', extension: 'md', detail: 'To read, and for notes of your own' },
  {
    id: 'jsonLd',
    label: 'JSON-LD',
    extension: 'jsonld',
    detail: 'W3C Web Annotations, for other programs; can be imported again',
  },
  { id: 'csv', label: 'CSV', extension: 'csv', detail: 'For spreadsheets' },
] as const;

export type AnnotationFormat = (typeof ANNOTATION_FORMATS)[number];
export type AnnotationFormatId = AnnotationFormat['id'];
