import type { Team } from '../../entities.ts';
import { stableId } from '../../stableId.ts';

type TeamType = Team['teamType'];

interface Branch {
  readonly name: string;
  readonly type: TeamType;
  readonly description: string;
  readonly below?: readonly Branch[];
}

const hierarchy: readonly Branch[] = [
  branch('Commerce', 'BusinessUnit', 'Sells, delivers and looks after customers.', [
    branch('Sales', 'Department', 'From the offer to the order.', [
      group('Order Management', 'Orders, carts and what comes back.'),
      group('Pricing', 'Prices, promotions and vouchers.'),
    ]),
    branch('Customer Care', 'Department', 'Answers everyone who writes or calls.', [
      group('Customer Data', 'One customer, one record.'),
      group('Support Desk', 'Tickets and chats.'),
    ]),
    branch('Logistics', 'Department', 'Stock, parcels and the last mile.', [
      group('Warehousing', 'What lies where.'),
      group('Shipping', 'Carriers and tracking.'),
    ]),
    branch('Marketing', 'Department', 'Campaigns and what they cost.', [
      group('Campaign Analytics', 'Which advertisement led to which order.'),
    ]),
  ]),
  branch('Technology', 'BusinessUnit', 'Builds and runs what the others work with.', [
    branch('Data Office', 'Department', 'Models, definitions, quality.', [
      group('Data Engineering', 'Loads, models, freshness.'),
      group('Data Governance', 'Names, owners, tags and terms.'),
    ]),
    branch('Web Platform', 'Department', 'The shop and its events.', [
      group('Web Analytics', 'Visits, searches and funnels.'),
    ]),
  ]),
  branch('Corporate', 'BusinessUnit', 'Money, people and rules.', [
    branch('Finance', 'Department', 'Ledger, invoices, taxes.', [
      group('Accounting', 'Bookings and closings.'),
      group('Payments', 'Money in, money back.'),
    ]),
    branch('Risk', 'Department', 'Fraud, audits, limits.', [
      group('Fraud Prevention', 'Scores and decisions.'),
    ]),
    branch('People', 'Department', 'Everyone who works here.', [
      group('People Analytics', 'Hours, absences, trainings.'),
    ]),
  ]),
];

function branch(
  name: string,
  type: TeamType,
  description: string,
  below: readonly Branch[],
): Branch {
  return { name, type, description, below };
}

function group(name: string, description: string): Branch {
  return { name, type: 'Group', description };
}

export function teamIdOf(name: string): string {
  return stableId('team', name.replaceAll(' ', '_'));
}

/** All teams, each after the one above it. @param top Id of the Organization. */
export function createTeams(top: string, updatedAt: number): readonly Team[] {
  return hierarchy.flatMap((branch) => grow(branch, top, updatedAt));
}

function grow(branch: Branch, parent: string, updatedAt: number): readonly Team[] {
  const { name, type, description, below = [] } = branch;
  const id = teamIdOf(name);
  const team: Team = {
    id,
    name: name.replaceAll(' ', '_'),
    fullyQualifiedName: name.replaceAll(' ', '_'),
    displayName: name,
    description,
    version: 0.1,
    updatedAt,
    updatedBy: 'admin',
    deleted: false,
    teamType: type,
    isJoinable: type === 'Group',
    parents: [parent],
    defaultRoles: [],
  };
  return [team, ...below.flatMap((each) => grow(each, id, updatedAt))];
}

/** The teams that own what belongs to a domain; two are those of the people who can sign in. */
export const teamsByDomain: Readonly<Record<string, readonly string[]>> = {
  Commerce: ['Order Management', 'Pricing'],
  Customer: ['Customer Data', 'Support Desk'],
  Logistics: ['Warehousing', 'Shipping'],
  Finance: ['Accounting', 'Payments'],
  Marketing: ['Campaign Analytics', 'analytics'],
  Platform: ['data-platform', 'Web Analytics'],
  People: ['People Analytics', 'People'],
  Risk: ['Fraud Prevention', 'Risk'],
};
