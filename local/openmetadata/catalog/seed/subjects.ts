/** What a table can be about. */
export interface Subject {
  /** The table's name in its plainest form, a plural. */
  readonly name: string;
  /** One row, for descriptions. */
  readonly row: string;
  /** Name of the domain it belongs to. */
  readonly domain: string;
  /** Columns besides the key, in the notation of `columnNotation.ts`. */
  readonly columns: string;
}

const address = 'address{street,city,postal_code,country_code,geo{latitude,longitude}}';

export const subjects: readonly Subject[] = [
  subject('orders', 'an order that a customer placed', 'Commerce', [
    'customer_id, status, ordered_at, currency, subtotal_amount, discount_amount, tax_amount,',
    `total_amount, channel, coupon_code, is_gift, shipping_${address}`,
  ]),
  subject('order_items', 'one line of an order', 'Commerce', [
    'order_id, product_id, quantity, unit_price, discount_rate, line_amount, is_backordered',
  ]),
  subject('carts', 'a basket, bought or left behind', 'Commerce', [
    'session_id, customer_id, item_count, total_amount, abandoned_at, recovered_at',
  ]),
  subject('products', 'an article that is or was for sale', 'Commerce', [
    'sku, title, category_id, brand, list_price, weight_grams, is_active, launched_date,',
    'dimensions{length_cm,width_cm,height_cm}',
  ]),
  subject('prices', 'the price of an article in one market and period', 'Commerce', [
    'product_id, market_code, currency, net_price, gross_price, valid_from_date, valid_to_date',
  ]),
  subject('promotions', 'a campaign price or a voucher', 'Commerce', [
    'code, title, discount_rate, starts_date, ends_date, redemption_count, is_stackable',
  ]),
  subject('returns', 'a parcel that came back', 'Commerce', [
    'order_id, reason_code, returned_at, refund_amount, item_count, is_resellable',
  ]),
  subject('refunds', 'money paid back', 'Finance', [
    'payment_id, order_id, refunded_at, refund_amount, currency, reason_code, approved_by',
  ]),
  subject('customers', 'a person or company that bought at least once', 'Customer', [
    'first_name, last_name, email, phone, birth_date, segment, loyalty_tier, signed_up_at,',
    `lifetime_value_amount, is_subscribed, home_${address}`,
  ]),
  subject('accounts', 'a company that we sell to', 'Customer', [
    'legal_name, vat_number, industry, employee_count, account_manager, country_code, opened_date',
  ]),
  subject('contacts', 'a person at a company', 'Customer', [
    'account_id, first_name, last_name, email, phone, job_title, language_code, has_consented',
  ]),
  subject('leads', 'someone who asked and has not bought', 'Customer', [
    'email, source, score, campaign_id, qualified_at, converted_at, owner_name',
  ]),
  subject('consents', 'what a person agreed to, and when', 'Customer', [
    'customer_id, purpose_code, granted_at, withdrawn_at, source, policy_version, ip_address',
  ]),
  subject('loyalty_points', 'points earned or spent', 'Customer', [
    'customer_id, order_id, points_count, reason_code, booked_at, expires_date',
  ]),
  subject('reviews', 'what a customer wrote about an article', 'Customer', [
    'product_id, customer_id, rating, title, body_text, is_verified, published_at, helpful_count',
  ]),
  subject('support_tickets', 'a question or complaint', 'Customer', [
    'customer_id, subject_line, priority, status, channel, first_reply_at, solved_at, agent_name',
  ]),
  subject('chat_messages', 'one message of a support chat', 'Customer', [
    'ticket_id, sender_type, message_text, sent_at, sentiment_rate, language_code',
  ]),
  subject('shipments', 'a parcel on its way to a customer', 'Logistics', [
    'order_id, carrier, tracking_number, shipped_at, delivered_at, weight_grams, cost_amount,',
    `status, destination_${address}`,
  ]),
  subject('deliveries', 'the last mile of one parcel', 'Logistics', [
    'shipment_id, courier_name, attempted_at, delivered_at, outcome_code, distance_km',
  ]),
  subject('inventory', 'stock of one article in one warehouse', 'Logistics', [
    'warehouse_id, product_id, on_hand_count, reserved_count, reorder_count, counted_at',
  ]),
  subject('warehouses', 'a building that holds stock', 'Logistics', [
    `code, title, capacity_count, manager_name, opened_date, site_${address}`,
  ]),
  subject('stock_movements', 'goods in, out or moved', 'Logistics', [
    'warehouse_id, product_id, movement_type, quantity, moved_at, reference_number',
  ]),
  subject('suppliers', 'a company that we buy from', 'Logistics', [
    'legal_name, vat_number, rating, lead_time_days, payment_terms, country_code, is_preferred',
  ]),
  subject('purchase_orders', 'an order that we placed', 'Logistics', [
    'supplier_id, ordered_at, expected_date, received_at, total_amount, currency, status',
  ]),
  subject('routes', 'a tour of a vehicle', 'Logistics', [
    'vehicle_id, driver_name, planned_date, stop_count, distance_km, fuel_litres',
  ]),
  subject('payments', 'money that came in', 'Finance', [
    'order_id, method, provider, authorised_at, captured_at, captured_amount, currency, status,',
    'card_last_four, is_recurring, risk{score_rate,decision,rules_count}',
  ]),
  subject('invoices', 'a bill that was sent', 'Finance', [
    'account_id, invoice_number, issued_date, due_date, paid_at, net_amount, tax_amount, currency',
  ]),
  subject('transactions', 'one booking of a ledger', 'Finance', [
    'account_number, booked_at, value_date, debit_amount, credit_amount, currency, reference_number',
  ]),
  subject('ledger_entries', 'one side of a booking', 'Finance', [
    'transaction_id, cost_centre, gl_account, booked_date, signed_amount, currency, posted_by',
  ]),
  subject('budgets', 'money planned for a cost centre', 'Finance', [
    'cost_centre, fiscal_year, planned_amount, spent_amount, currency, approved_at',
  ]),
  subject('subscriptions', 'a contract that renews itself', 'Finance', [
    'customer_id, plan_code, started_date, renews_date, cancelled_at, monthly_amount, seat_count',
  ]),
  subject('exchange_rates', 'what one currency cost in another', 'Finance', [
    'base_currency, quote_currency, quoted_date, mid_rate, source',
  ]),
  subject('tax_reports', 'one filing', 'Finance', [
    'country_code, period_code, taxable_amount, tax_amount, filed_at, reference_number',
  ]),
  subject('campaigns', 'a marketing effort with a budget', 'Marketing', [
    'title, channel, starts_date, ends_date, budget_amount, spent_amount, target_segment',
  ]),
  subject('ad_impressions', 'one showing of an advertisement', 'Marketing', [
    'campaign_id, creative_id, shown_at, placement, cost_amount, device_type, country_code',
  ]),
  subject('ad_clicks', 'one click on an advertisement', 'Marketing', [
    'impression_id, campaign_id, clicked_at, landing_url, cost_amount, device_type',
  ]),
  subject('newsletters', 'one mailing to many', 'Marketing', [
    'subject_line, sent_at, recipient_count, open_count, click_count, bounce_count',
  ]),
  subject('segments', 'a group of customers with a rule', 'Marketing', [
    'title, rule_text, member_count, refreshed_at, is_active, owner_name',
  ]),
  subject('attributions', 'which campaign led to which order', 'Marketing', [
    'order_id, campaign_id, model_code, weight_rate, attributed_amount, touched_at',
  ]),
  subject('sessions', 'one visit to the shop', 'Platform', [
    'visitor_id, customer_id, started_at, ended_at, page_count, referrer_url, ip_address,',
    'device{device_type,os_name,browser_name,screen{width_px,height_px}}',
  ]),
  subject('page_views', 'one page that was looked at', 'Platform', [
    'session_id, page_url, title, viewed_at, duration_ms, scroll_rate, referrer_url',
  ]),
  subject('events', 'something that a visitor did', 'Platform', [
    'session_id, event_name, occurred_at, page_url, properties{category,label,value_amount}',
  ]),
  subject('searches', 'what was typed into the shop’s search', 'Platform', [
    'session_id, query_text, result_count, clicked_position, searched_at, language_code',
  ]),
  subject('api_requests', 'one call of an interface', 'Platform', [
    'client_id, method, path, status_code, duration_ms, requested_at, response_bytes',
  ]),
  subject('deployments', 'one release of a service', 'Platform', [
    'service_name, version, environment, deployed_at, deployed_by, duration_ms, is_rollback',
  ]),
  subject('incidents', 'something that broke', 'Platform', [
    'title, severity, opened_at, resolved_at, service_name, commander_name, affected_count',
  ]),
  subject('feature_flags', 'a switch and who has it', 'Platform', [
    'flag_key, environment, is_enabled, rollout_rate, changed_at, changed_by',
  ]),
  subject('employees', 'someone who works here', 'People', [
    'first_name, last_name, email, job_title, department_id, manager_id, hired_date, left_date,',
    'salary_amount, employment_type',
  ]),
  subject('departments', 'a part of the company', 'People', [
    'title, cost_centre, head_name, headcount_count, parent_department_id',
  ]),
  subject('time_entries', 'hours worked', 'People', [
    'employee_id, project_code, worked_date, hours_count, is_billable, approved_at',
  ]),
  subject('absences', 'days away', 'People', [
    'employee_id, absence_type, starts_date, ends_date, days_count, approved_at',
  ]),
  subject('applications', 'someone who would like to work here', 'People', [
    'position_code, first_name, last_name, email, applied_at, stage, rating, source',
  ]),
  subject('trainings', 'a course and who took it', 'People', [
    'employee_id, course_code, completed_date, score_rate, expires_date, provider',
  ]),
  subject('fraud_scores', 'how suspicious a payment looked', 'Risk', [
    'payment_id, model_version, score_rate, decision, scored_at, reviewed_by',
  ]),
  subject('chargebacks', 'a payment that a bank took back', 'Risk', [
    'payment_id, reason_code, opened_date, closed_date, disputed_amount, is_won',
  ]),
  subject('audit_log', 'who did what, and when', 'Risk', [
    'actor_name, action_code, object_type, object_id, occurred_at, ip_address, is_successful',
  ]),
  subject('risk_limits', 'how much may be at stake', 'Risk', [
    'limit_code, scope, threshold_amount, currency, valid_from_date, approved_by',
  ]),
  subject('access_grants', 'who may see what', 'Risk', [
    'principal_name, object_name, privilege, granted_at, expires_date, granted_by',
  ]),
];

function subject(name: string, row: string, domain: string, columns: readonly string[]): Subject {
  return { name, row, domain, columns: columns.join(' ') };
}
