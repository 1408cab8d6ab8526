import { z } from 'zod';
import { zhCN } from 'zod/locales';

// What our own schemas do not put into words, zod says; people read it, so in Chinese.
z.config(zhCN());
