/** @file The sample workbooks that the workbench offers. */
import { clinicAppointments } from './clinicAppointments';
import { factoryInventory } from './factoryInventory';
import { salesOrders } from './salesOrders';
import type { Sample } from './sample';

export const SAMPLES: readonly Sample[] = [salesOrders, clinicAppointments, factoryInventory];
