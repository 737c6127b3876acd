/** Loading this module lets the engine decide conditions that tie several facts together. */
import { installJoint } from '../joint.ts';
import { planJoint } from './plan.ts';

installJoint(planJoint);
