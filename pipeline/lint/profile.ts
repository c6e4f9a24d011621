import { z } from 'zod';

/**
 * Whose norms an article follows where they differ. `article`, the default, keeps what most of the article does;
 * `government` is Decree 30/2020/NĐ-CP, `party` Guideline 05-HD/VPTW and Regulation 4148-QĐ/VPTW, `press` the printed
 * press, `school` Decision 1989/QĐ-BGDĐT, `online` the news sites.
 */
export const profileSchema = z.enum(['article', 'government', 'party', 'press', 'school', 'online']);

/** The norms an article follows. */
export type Profile = z.infer<typeof profileSchema>;
