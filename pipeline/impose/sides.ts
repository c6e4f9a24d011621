/** What printing on both sides turns the paper about: values of IPP's `sides` (RFC 8011, 5.2.8). */
export type Sides = 'one-sided' | 'two-sided-long-edge' | 'two-sided-short-edge';
