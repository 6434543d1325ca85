import { field } from './courses/field'
import { health } from './courses/health'
import { heritage } from './courses/heritage'
import { safety } from './courses/safety'
import type { Course } from './types'

export const courses: Course[] = [...safety, ...health, ...field, ...heritage]
