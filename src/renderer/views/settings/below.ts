/** What is said of a field stands below it, so that fields beside each other stand on one line. */
export const BELOW: ('label' | 'input' | 'description' | 'error')[] = [
  'label',
  'input',
  'description',
  'error',
];
